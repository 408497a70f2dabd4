package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

class BoundsReachedTest {
  private static final DesignSpace SPACE =
      DesignSpace.of(
          Trial.number("heat", 0, 10),
          new Parameter.Whole("layers", "1", 1, 4, null),
          new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null),
          new Parameter.Discrete("sieve", "um", List.of(20.0, 50.0, 100.0), null),
          new Parameter.Discrete("press", "MPa", List.of(300.0), null),
          new Parameter.Categorical("route", List.of("dry", "wet"), null));

  private static List<String> reached(double heat, int layers, int cycles, double sieve) {
    Map<String, DesignValue> values = new LinkedHashMap<>();
    values.put("heat", new DesignValue.Numeric(heat));
    values.put("layers", new DesignValue.Numeric(layers));
    values.put("cycles", new DesignValue.Numeric(cycles));
    values.put("sieve", new DesignValue.Numeric(sieve));
    values.put("press", new DesignValue.Numeric(300));
    values.put("route", new DesignValue.Label("dry"));
    return new BoundsReached(SPACE, SpaceEncoding.of(SPACE)).of(new Design(values));
  }

  @Test
  void numbersOfEveryKindReachTheirEnds() {
    assertThat(reached(0.05, 1, 1, 20))
        .containsExactly(
            "the lower bound of heat",
            "the lower bound of layers",
            "the lower bound of cycles",
            "the smallest sieve");
    assertThat(reached(10, 4, 1000, 100))
        .containsExactly(
            "the upper bound of heat",
            "the upper bound of layers",
            "the upper bound of cycles",
            "the largest sieve");
  }

  @Test
  void whatIsBesideAnEndIsNotThereHoweverFewOrManyThereAre() {
    assertThat(reached(0.2, 2, 999, 50)).isEmpty();
    assertThat(reached(5, 3, 2, 50)).isEmpty();
  }
}
