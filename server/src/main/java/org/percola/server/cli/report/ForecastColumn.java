package org.percola.server.cli.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.TextTable.Heading;

/// One column of a table of designs: its heading, and what stands there for a design; null where
/// that has no meaning.
record ForecastColumn(Heading heading, Function<ForecastRow, @Nullable String> text) {
  Cell cell(ForecastRow row) {
    String text = this.text.apply(row);
    return text == null ? Cell.NONE : Cell.of(text);
  }
}
