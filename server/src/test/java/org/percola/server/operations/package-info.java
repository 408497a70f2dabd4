/// Long work as whoever runs it meets it.
@NullMarked
package org.percola.server.operations;

import org.jspecify.annotations.NullMarked;
