/// The calls as clients meet them.
@NullMarked
package org.percola.server.grpc;

import org.jspecify.annotations.NullMarked;
