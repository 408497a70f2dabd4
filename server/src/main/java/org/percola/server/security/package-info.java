/// Who calls, what they may do, how much of it, and over which connections.
///
/// Knows neither the messages of the API nor SQL: what a call needs is read from its description in
/// `server.convert`, keys are kept in `server.store`. Start reading at
/// [AccessControl][org.percola.server.security.AccessControl] and
/// [Authorizer][org.percola.server.security.Authorizer].
@NullMarked
package org.percola.server.security;

import org.jspecify.annotations.NullMarked;
