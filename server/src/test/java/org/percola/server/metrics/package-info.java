/// Tests of what an operator sees.
@NullMarked
package org.percola.server.metrics;

import org.jspecify.annotations.NullMarked;
