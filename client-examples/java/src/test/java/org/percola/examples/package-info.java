/// The examples, run against a real server on a real port.
@NullMarked
package org.percola.examples;

import org.jspecify.annotations.NullMarked;
