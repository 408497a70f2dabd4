package org.percola.benchmarks.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.design.Design;

/// Values of BoTorch 0.18.1, `botorch/test_functions`, at one design each; its slacks, positive
/// where a limit is kept, with their sign turned, Cosine8 too.
final class ReferenceValuesTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(
            "styblinski-tang5",
            List.of(-2.5, 2.5, 0.0, -3.75, 1.25),
            Map.of("value", -92.08984375)),
        Arguments.of(
            "griewank6",
            List.of(-300.0, 300.0, 0.0, -450.0, 150.0, -150.0),
            Map.of("value", 107.8750064170292)),
        Arguments.of(
            "cosine8",
            List.of(-0.5, 0.5, 0.0, -0.75, 0.25, -0.25, 0.75, -0.4),
            Map.of("value", 1.71)),
        Arguments.of(
            "speed-reducer",
            List.of(2.85, 0.775, 22.5, 7.425, 8.1125, 3.275, 5.4375),
            Map.ofEntries(
                Map.entry("value", 4205.102508318488),
                Map.entry("c1", -0.29897584752724693),
                Map.entry("c2", -0.5413051841844949),
                Map.entry("c3", -0.6061623375969729),
                Map.entry("c4", -0.9324010207725836),
                Map.entry("c5", 73.8122108131713),
                Map.entry("c6", -69.07732803082797),
                Map.entry("c7", -22.5625),
                Map.entry("c8", 1.3225806451612905),
                Map.entry("c9", -8.32258064516129),
                Map.entry("c10", -0.0824915824915825),
                Map.entry("c11", -0.02850539291217269))),
        Arguments.of(
            "disc-brake",
            List.of(61.25, 101.25, 2000.0, 12.125),
            Map.of(
                "f1", 3.5433125000000008,
                "f2", 3.2568741145509033,
                "c1", -20.0,
                "c2", -0.30200881920627143,
                "c3", -0.9150685798816568,
                "c4", -79303.28413461539)),
        Arguments.of(
            "dtlz2-three",
            List.of(0.25, 0.75, 0.5, 0.125, 0.625),
            Map.of("f1", 0.40879610787347287, "f2", 0.9869211078734726, "f3", 0.44247771867213503)),
        Arguments.of(
            "vehicle-safety",
            List.of(1.5, 2.5, 2.0, 1.25, 2.25),
            Map.of("f1", 1678.4386476250002, "f2", 8.080449999999997, "f3", 0.14740625)),
        Arguments.of(
            "car-side-impact",
            List.of(0.75, 1.125, 1.0, 0.625, 1.96875, 0.7, 1.1),
            Map.of(
                "f1", 29.152382,
                "f2", 4.19375,
                "f3", 12.0024046875,
                "f4", 0.19374999999999964)));
  }

  @ParameterizedTest
  @MethodSource("values")
  void outcomesAreThoseOfTheReference(
      String name, List<Double> numbers, Map<String, Double> expected) {
    Design design = Design.empty();
    for (int i = 0; i < numbers.size(); i++) {
      design = design.with("x" + (i + 1), numbers.get(i));
    }

    Truth truth = Problems.named(name).truth(design);

    expected.forEach((outcome, value) ->
        assertThat(truth.value(outcome))
            .as(outcome)
            .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value)))));
  }
}
