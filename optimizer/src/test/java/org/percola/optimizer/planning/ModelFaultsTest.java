package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.PriorBelief.Treatment;
import org.percola.optimizer.template.CompositeCathode;

class ModelFaultsTest {
  private static final Campaign SOUND =
      CompositeCathode.standard()
          .withMinimumArealCapacity(3)
          .withStack(12, VoltageBasis.NOMINAL)
          .build("sound");

  @Test
  void theTemplateHasNone() {
    assertThat(ModelFaults.of(SOUND)).isEmpty();
  }

  @Test
  void anUnknownPriorMeanIsNamedWithTheKnownOnes() {
    assertThat(faults(measured("physics", Map.of())))
        .containsExactly(
            "outcomes[0].belief.mean: mean: 'physics' (expected: one of [constant,"
                + " cathode.utilization, cathode.voltage])");
  }

  @Test
  void aColumnThatTheCampaignLacksIsNamed() {
    assertThat(faults(measured("cathode.utilization", Map.of("loading_mg_per_cm2", "mass"))))
        .singleElement()
        .asString()
        .startsWith("outcomes[0].belief.columns: ")
        .contains("'mass'")
        .contains("a parameter of the campaign, or a number");
  }

  @Test
  void aRoleThatThePhysicsDoesNotKnowIsNamed() {
    assertThat(faults(measured("cathode.utilization", Map.of("colour", "0.4"))))
        .singleElement()
        .asString()
        .startsWith("outcomes[0].belief.columns: role: 'colour'");
  }

  @Test
  void allFaultsOfAFormulaAreToldAtOnce() {
    Outcome.Derived wrong =
        new Outcome.Derived(
            "energy",
            "W.h/kg",
            "cathode.stack_specific_energy",
            List.of("utilization"),
            Map.of("target_voltage", "12", "loading_mg_per_cm2", "mass"));

    assertThat(faults(measured("constant", Map.of()), wrong))
        .hasSize(3)
        .anyMatch(f -> f.startsWith("outcomes[1].inputs: inputs: [utilization] (expected: 2"))
        .anyMatch(f -> f.startsWith("outcomes[1].settings: loading_mg_per_cm2: 'mass'"))
        .anyMatch(f -> f.contains("voltage_basis ''"));
  }

  @Test
  void anUnknownFormulaIsNamed() {
    Outcome.Derived wrong =
        new Outcome.Derived("energy", "1", "cathode.energy", List.of("utilization"), Map.of());

    assertThat(faults(measured("constant", Map.of()), wrong))
        .singleElement()
        .asString()
        .startsWith("outcomes[1].formula: formula: 'cathode.energy'");
  }

  private static Outcome measured(String mean, Map<String, String> columns) {
    return new Outcome.Measured(
        "utilization", "1", new PriorBelief(mean, Treatment.SAMPLED, columns));
  }

  private static List<String> faults(Outcome... outcomes) {
    Campaign campaign =
        new Campaign(
            "c",
            "c",
            SOUND.space(),
            List.of(),
            List.of(outcomes),
            SOUND.objectives(),
            List.of(),
            List.of(),
            1);
    return ModelFaults.of(campaign).stream().map(Object::toString).toList();
  }
}
