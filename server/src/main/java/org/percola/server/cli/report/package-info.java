/// Answers of the service as text for people: tables, short lines, colour where it helps.
///
/// Prints what the service says and computes nothing but roundings. Knows no call and no file.
/// Start reading at `SuggestionReport`.
@NullMarked
package org.percola.server.cli.report;

import org.jspecify.annotations.NullMarked;
