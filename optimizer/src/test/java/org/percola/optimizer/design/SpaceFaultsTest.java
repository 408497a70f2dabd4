package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;

final class SpaceFaultsTest {
  @Test
  void aSoundSpaceHasNone() {
    DesignSpace space =
        new DesignSpace(
            List.of(part("a", 0.01), part("b", 0.01)),
            List.of(new Mixture("whole", List.of("a", "b"), 1)),
            List.of(Design.empty().with("a", 0.25).with("b", 0.75)));
    assertThat(SpaceFaults.of(space)).isEmpty();
  }

  @Test
  void everyFaultOfTheParametersIsToldAtOnce() {
    DesignSpace space =
        DesignSpace.of(
            number("x", null),
            number("x", null),
            number("lost", new Condition("nowhere", List.of("on"))),
            number("bent", new Condition("x", List.of("on"))),
            number("odd", new Condition("mode", List.of("loud"))),
            new Parameter.Categorical("mode", List.of("on"), null),
            new Parameter.Categorical("hen", List.of("on"), new Condition("egg", List.of("on"))),
            new Parameter.Categorical("egg", List.of("on"), new Condition("hen", List.of("on"))));
    assertThat(SpaceFaults.of(space))
        .extracting(Fault::path)
        .containsExactly(
            "parameters[1].name",
            "parameters[2].active_when",
            "parameters[3].active_when",
            "parameters[4].active_when",
            "parameters[6].active_when",
            "parameters[7].active_when");
  }

  @Test
  void aMixtureThatCannotCloseSaysWhatItsBoundsAllow() {
    DesignSpace space =
        new DesignSpace(
            List.of(part("a", 0.01), part("b", 0.01)),
            List.of(new Mixture("whole", List.of("a", "b"), 3)),
            List.of());
    assertThat(SpaceFaults.of(space))
        .containsExactly(
            new Fault(
                "mixtures[0].total",
                "whole: total 3 (expected: 0 to 2, what the bounds of [a, b] allow)"));
  }

  @Test
  void aMixtureThatItsStepsNeverCloseIsAFault() {
    DesignSpace space =
        new DesignSpace(
            List.of(part("a", 0.03), part("b", 0.06)),
            List.of(new Mixture("whole", List.of("a", "b"), 1)),
            List.of());
    assertThat(SpaceFaults.of(space))
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .contains("expected: a multiple of 0.03, the step of [a, b]");
  }

  @Test
  void mixturesMayOnlyShareOutContinuousParametersOnce() {
    DesignSpace space =
        new DesignSpace(
            List.of(part("a", 0.01), part("b", 0.01), new Parameter.Whole("n", "1", 0, 3, null)),
            List.of(
                new Mixture("first", List.of("a", "b"), 1),
                new Mixture("second", List.of("b", "n", "ghost"), 1)),
            List.of());
    assertThat(SpaceFaults.of(space))
        .extracting(Fault::path)
        .containsExactly(
            "mixtures[1].components[0]", "mixtures[1].components[1]", "mixtures[1].components[2]");
  }

  @Test
  void candidatesAreCheckedSettingBySetting() {
    DesignSpace space =
        new DesignSpace(
            List.of(number("x", null)),
            List.of(),
            List.of(Design.empty().with("x", 0.5), Design.empty().with("x", 7).with("y", 1)));
    assertThat(SpaceFaults.of(space))
        .extracting(Fault::path)
        .containsExactly("candidates[1].values[\"y\"]", "candidates[1].values[\"x\"]");
  }

  @Test
  void aSpaceNeedsAParameter() {
    assertThat(SpaceFaults.of(DesignSpace.of()))
        .containsExactly(new Fault("parameters", "parameters: none (expected: at least one)"));
  }

  private static Parameter number(String name, @Nullable Condition condition) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, 0, condition);
  }

  private static Parameter part(String name, double step) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, step, null);
  }
}
