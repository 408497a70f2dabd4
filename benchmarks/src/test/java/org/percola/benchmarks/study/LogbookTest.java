package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.optimizer.design.Design;

final class LogbookTest {
  private static final Design DESIGN =
      Design.empty().with("x", 0.1 + 0.2).with("route", "dry, \"ground\"");

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsWrittenIsReadBitForBit() {
    Logbook book = Logbook.of(folder, "branin", "percola");
    Step first = new Step(4, 0, null, "", DESIGN, 1.0 / 3, null, Double.NaN, 0.125);
    Step second = new Step(4, 1, DESIGN, "{\"value\":1}", null, 0.25, DESIGN, 0.5, 2);
    book.append(first);
    book.append(second);
    assertThat(book.read()).isEqualTo(List.of(first, second));
  }

  @Test
  void aGapEndsWhatIsDone() {
    Logbook book = Logbook.of(folder, "branin", "random");
    for (int step : List.of(0, 1, 3)) {
      book.append(new Step(7, step, null, "", null, step, null, step, 0));
    }
    book.append(new Step(8, 2, null, "", null, 0, null, 0, 0));
    assertThat(book.read(7)).extracting(Step::step).containsExactly(0, 1);
    assertThat(book.read(8)).isEmpty();
  }

  @Test
  void nothingIsDoneWhereNothingWasWritten() {
    assertThat(Logbook.of(folder, "none", "none").read()).isEmpty();
  }
}
