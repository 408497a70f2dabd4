/// Every noun goes to the proto and back, and every bad field is named.
@NullMarked
package org.percola.server.convert;

import org.jspecify.annotations.NullMarked;
