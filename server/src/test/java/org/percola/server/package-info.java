/// The program as its users meet it: real sockets, real files.
@NullMarked
package org.percola.server;

import org.jspecify.annotations.NullMarked;
