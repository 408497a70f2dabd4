package org.percola.optimizer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.optimizer.template.CompositeCathode;

final class DesignFaultsTest {
  private static final Campaign CATHODES = CompositeCathode.standard().build("cathodes");
  private static final Design DRY =
      Design.empty()
          .with("process_route", "dry")
          .with("pto_mass_fraction", 0.4)
          .with("electrolyte_mass_fraction", 0.5)
          .with("carbon_mass_fraction", 0.1)
          .with("milling_hours", 0);

  @Test
  void aDesignThatMayBeMadeHasNone() {
    assertThat(DesignFaults.of(CATHODES, DRY, "planned")).isEmpty();
  }

  @Test
  void anAnnealAboveTheLimitSaysWhatIsAllowed() {
    Design hot = solvent(300, 0.5);
    assertThat(DesignFaults.of(CATHODES, hot, "experiment.planned"))
        .containsExactly(
            new Fault(
                "experiment.planned.values[\"anneal_celsius\"]",
                "anneal_celsius: 300 °C (expected: 80 to 250 °C)"));
  }

  @Test
  void anAnnealThatLosesTooMuchActiveMaterialSaysHowLikelyAndWhy() {
    assertThat(DesignFaults.of(CATHODES, solvent(235, 0.5), ""))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo("values");
          assertThat(fault.message())
              .startsWith("sublimation_limit: 0.")
              .contains("beyond the limit with probability 0.64")
              .contains("(expected: at most 0.05")
              .contains("assumption");
        });
  }

  @Test
  void fractionsThatDoNotCloseSayTheirSum() {
    assertThat(DesignFaults.of(CATHODES, DRY.with("carbon_mass_fraction", 0.05), ""))
        .extracting(Fault::message)
        .containsExactly(
            "composition: [pto_mass_fraction, electrolyte_mass_fraction, carbon_mass_fraction]"
                + " sum to 0.95 (expected: 1)");
  }

  @Test
  void onlyCandidatesMayBePlannedWhereThereIsAList() {
    DesignSpace listed =
        new DesignSpace(
            List.of(new Parameter.Continuous("x", "1", 0, 1, Scale.LINEAR, 0, null)),
            List.of(),
            List.of(Design.empty().with("x", 0.1), Design.empty().with("x", 0.2)));
    Campaign campaign =
        new Campaign(
            "id",
            "name",
            listed,
            List.of(),
            List.of(new Outcome.Measured("y", "1", PriorBelief.CONSTANT)),
            List.of(new Objective("y", Objective.Goal.MINIMIZE)),
            List.of(),
            List.of(),
            1);
    assertThat(DesignFaults.of(campaign, Design.empty().with("x", 0.2), "")).isEmpty();
    assertThat(DesignFaults.of(campaign, Design.empty().with("x", 0.3), ""))
        .extracting(Fault::message)
        .containsExactly("design: not a candidate (expected: one of the list)");
  }

  private static Design solvent(double celsius, double hours) {
    return DRY.with("process_route", "solvent")
        .with("anneal_celsius", celsius)
        .with("anneal_hours", hours);
  }
}
