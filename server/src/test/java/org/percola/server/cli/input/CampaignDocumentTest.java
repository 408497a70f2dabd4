package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.CampaignFile;
import org.percola.v1.DesignSpace;
import org.percola.v1.Objective;
import org.percola.v1.Parameter;

class CampaignDocumentTest {
  private static final String YAML =
      """
      # A campaign as a person writes it.
      campaign:
        displayName: Thick cathodes
        spec:
          space:
            parameters:
              - name: route
                categorical: {labels: [dry, solvent]}
              - name: anneal_celsius
                active_when: {parameter: route, labels: [solvent]}
                continuous: {unit: Cel, lower: 80, upper: 250, scale: linear}
          outcomes:
            - {name: energy, unit: W.h/kg, measured: {}}
            - name: stack
              unit: W.h/kg
              derived: {formula: f, inputs: [energy], settings: {target_voltage: 12}}
          objectives:
            - {outcome: energy, goal: maximize}
      experiments:
        - name: campaigns/x/experiments/first
          plannedDesign: {values: {route: {label: dry}}}
          measurements:
            - {outcome: energy, exact: 151, unit: W.h/kg, standardError: 9}
      """;

  private static List<String> faults(String text) {
    InvalidInput invalid =
        catchThrowableOfType(
            InvalidInput.class, () -> CampaignDocument.of(new FileText("c.yaml", text)));
    return invalid.faults().stream().map(InputFault::toString).toList();
  }

  @Test
  void aFileMayBeLongerThanThreeMillionLetters() {
    String numbers = "0.123456789012345, ".repeat(400_000);
    String json =
        "{\"spec\": {\"space\": {\"candidateTable\": {\"rows\": 400000, \"columns\": [{\"parameter\": \"x\","
            + " \"numbers\": {\"values\": ["
            + numbers
            + "1]}}]}}}}";

    DesignSpace space =
        CampaignDocument.of(new FileText("list.json", json))
            .content()
            .getCampaign()
            .getSpec()
            .getSpace();

    assertThat(space.getCandidateTable().getColumns(0).getNumbers().getValuesList())
        .hasSize(400_001);
  }

  @Test
  void yamlInEitherSpellingOfNamesIsRead() {
    CampaignFile file = CampaignDocument.of(new FileText("c.yaml", YAML)).content();
    Parameter anneal = file.getCampaign().getSpec().getSpace().getParameters(1);
    assertThat(anneal.getActiveWhen().getLabelsList()).containsExactly("solvent");
    assertThat(anneal.getContinuous().getScale()).isEqualTo(Parameter.Scale.SCALE_LINEAR);
    assertThat(file.getCampaign().getSpec().getObjectives(0).getGoal())
        .isEqualTo(Objective.Goal.GOAL_MAXIMIZE);
    assertThat(
            file.getCampaign()
                .getSpec()
                .getOutcomes(1)
                .getDerived()
                .getSettingsOrThrow("target_voltage"))
        .isEqualTo("12");
    assertThat(file.getExperiments(0).getMeasurements(0).getStandardError()).isEqualTo(9);
  }

  @Test
  void wholeNumbersMayActByTheirLogarithms() {
    String yaml =
        """
        spec:
          space:
            parameters:
              - {name: cycles, whole: {unit: "1", lower: 1, upper: 1000, scale: logarithmic}}
              - {name: layers, whole: {unit: "1", lower: 1, upper: 4}}
        """;
    DesignSpace space =
        CampaignDocument.of(new FileText("c.yaml", yaml))
            .content()
            .getCampaign()
            .getSpec()
            .getSpace();
    assertThat(space.getParametersList())
        .extracting(parameter -> parameter.getWhole().getScale())
        .containsExactly(Parameter.Scale.SCALE_LOGARITHMIC, Parameter.Scale.SCALE_UNSPECIFIED);
    assertThat(faults(yaml.replace("logarithmic", "log")))
        .singleElement()
        .asString()
        .contains("whole.scale: log (expected: one of linear, logarithmic)");
  }

  @Test
  void whatProtobufPrintsIsReadBackTheSame() throws InvalidProtocolBufferException {
    CampaignFile file = CampaignDocument.of(new FileText("c.yaml", YAML)).content();
    String json = JsonFormat.printer().print(file);
    assertThat(CampaignDocument.of(new FileText("c.json", json)).content()).isEqualTo(file);
  }

  @Test
  void aCampaignAloneIsACampaignFileToo() {
    CampaignDocument alone =
        CampaignDocument.of(new FileText("c.yaml", "displayName: alone\nspec: {}\n"));
    assertThat(alone.content().getCampaign().getDisplayName()).isEqualTo("alone");
    assertThat(alone.path("campaign.spec.space")).isEqualTo("spec.space");
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    String broken =
        YAML.replace("lower: 80", "lower: cold")
            .replace("goal: maximize", "goal: more")
            .replace("standardError: 9", "standard_deviation: 9")
            .replace("inputs: [energy]", "inputs: energy");
    assertThat(faults(broken))
        .containsExactly(
            "c.yaml:11:42: campaign.spec.space.parameters[1].continuous.lower: cold (expected: a"
                + " number)",
            "c.yaml:16:39: campaign.spec.outcomes[1].derived.inputs: energy (expected: a list)",
            "c.yaml:18:33: campaign.spec.objectives[0].goal: more (expected: one of maximize,"
                + " minimize, match, within)",
            "c.yaml:23:53: experiments[0].measurements[0].standard_deviation: no such field"
                + " (expected: one of measurement_id, outcome, exact, at_least, at_most, unit,"
                + " standard_error, specimen, conditions, replicate, source_hash, supersedes,"
                + " confirmed, energy_basis)");
  }

  @Test
  void aFieldGivenTwiceOrBesideItsAlternativeIsRefused() {
    assertThat(faults("displayName: a\ndisplay_name: b\nspec: {}\nspec: {}\n"))
        .anyMatch(fault -> fault.contains("spec: given twice"));
    assertThat(
            faults(
                """
                spec:
                  space:
                    parameters:
                      - {name: x, whole: {upper: 3}, categorical: {labels: [a]}}
                """))
        .singleElement()
        .asString()
        .contains("parameters[0].categorical: given beside whole");
  }

  @Test
  void aFaultOfTheServiceFindsItsPlaceInTheFile() {
    CampaignDocument document = CampaignDocument.of(new FileText("c.yaml", YAML));
    String path = document.path("requests[0].experiment.measurements[0].exact");
    assertThat(document.positions().locate(path, "-1 (expected: 0 or more)"))
        .hasToString(
            "c.yaml:23:34: experiments[0].measurements[0].exact: -1 (expected: 0 or more)");
    assertThat(document.path("requests[1].experiment_id")).isEqualTo("experiments[1].name");
    assertThat(document.positions().locate("campaign.spec.outcomes[7].unit", "missing"))
        .asString()
        .startsWith("c.yaml:13:7: ");
  }

  @Test
  void textThatIsNoYamlIsRefusedWhereItBreaks() {
    assertThat(faults("campaign: [")).singleElement().asString().startsWith("c.yaml:");
    assertThat(faults("")).containsExactly("c.yaml: the file is empty");
    assertThat(faults("- 1\n- 2\n"))
        .singleElement()
        .asString()
        .contains("a list (expected: an object");
  }

  @Test
  void aFileThatContainsItselfIsRefused() {
    assertThat(faults("spec: &a {space: *a}")).isNotEmpty();
  }
}
