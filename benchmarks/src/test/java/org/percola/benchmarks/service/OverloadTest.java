package org.percola.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short form of `benchmarks/run overload`. The limit only ends what hangs.
@Timeout(300)
final class OverloadTest {

  @Test
  void tenTimesTooManyCallersAreAnsweredOrToldWhenToComeBack() {
    Overload.Figures figures = Overload.overload(new Overload.Lengths(1, 2, 6));
    assertThat(figures.peak().reads().answered().count()).isPositive();
    assertThat(figures.overload().reads().answered().count()).isPositive();
    assertThat(figures.overload().suggestions().refused().count()).isPositive();
    for (Overload.Part part : new Overload.Part[] {figures.peak(), figures.overload()}) {
      assertThat(part.reads().refused().count()).isZero();
      assertThat(part.reads().failed()).isEmpty();
      assertThat(part.suggestions().failed()).isEmpty();
      assertThat(part.suggestions().withoutRetryInfo()).isZero();
    }
  }
}
