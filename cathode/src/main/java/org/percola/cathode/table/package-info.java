/// Comma-separated tables with a header row, read into rows that know their own address.
///
/// Knows nothing of what the columns mean. Start reading at `Table`.
@NullMarked
package org.percola.cathode.table;

import org.jspecify.annotations.NullMarked;
