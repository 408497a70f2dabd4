package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;

final class SettingFaultsTest {
  private static final DesignSpace SPACE =
      new DesignSpace(
          List.of(
              new Parameter.Categorical("route", List.of("dry", "solvent"), null),
              new Parameter.Continuous(
                  "celsius",
                  "Cel",
                  80,
                  250,
                  Scale.LINEAR,
                  5,
                  new Condition("route", List.of("solvent"))),
              fraction("pto"),
              fraction("rest"),
              new Parameter.Whole("layers", "1", 1, 4, null)),
          List.of(new Mixture("composition", List.of("pto", "rest"), 1)),
          List.of());
  private static final Design DRY =
      Design.empty().with("route", "dry").with("pto", 0.4).with("rest", 0.6).with("layers", 2);

  @Test
  void aDesignWithinEverythingHasNone() {
    assertThat(SettingFaults.of(SPACE, DRY)).isEmpty();
    assertThat(SettingFaults.of(SPACE, DRY.with("route", "solvent").with("celsius", 182.5)))
        .as("off the resolution, but made so by somebody")
        .isEmpty();
  }

  @Test
  void anAnnealWithoutASolventHasNoMeaning() {
    assertThat(SettingFaults.of(SPACE, DRY.with("celsius", 180)))
        .containsExactly(
            new Fault(
                "values[\"celsius\"]",
                "celsius: 180 °C (expected: not set, it has a meaning only when route is one of"
                    + " [solvent])"));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Design wrong =
        Design.empty()
            .with("route", "solvent")
            .with("celsius", 300)
            .with("pto", 0.4)
            .with("layers", 2.5)
            .with("cobalt", 0.1);
    assertThat(SettingFaults.of(SPACE, wrong))
        .extracting(Fault::message)
        .containsExactly(
            "cobalt: unknown (expected: one of [route, celsius, pto, rest, layers])",
            "celsius: 300 °C (expected: 80 to 250 °C)",
            "rest: not set (expected: 0 to 1)",
            "layers: 2.5 (expected: a whole number, 1 to 4)");
  }

  @Test
  void partsThatDoNotCloseSayTheirSum() {
    assertThat(SettingFaults.of(SPACE, DRY.with("rest", 0.5)))
        .containsExactly(new Fault("values", "composition: [pto, rest] sum to 0.9 (expected: 1)"));
  }

  @Test
  void aLabelForANumberIsRefused() {
    assertThat(SettingFaults.of(SPACE, DRY.with("layers", "two")))
        .extracting(Fault::message)
        .containsExactly("layers: two (expected: a whole number, 1 to 4)");
  }

  private static Parameter fraction(String name) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, 0.001, null);
  }
}
