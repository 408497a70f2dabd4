/// Tests of who may do what.
@NullMarked
package org.percola.server.security;

import org.jspecify.annotations.NullMarked;
