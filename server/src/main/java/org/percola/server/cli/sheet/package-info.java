/// What of a file of results had been told before, and what is new.
///
/// Compares the rows of a file with what a campaign holds; knows no call and no terminal. Start
/// reading at `SheetNews`.
@NullMarked
package org.percola.server.cli.sheet;

import org.jspecify.annotations.NullMarked;
