package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignTable;
import org.percola.v1.Parameter;
import org.percola.v1.SuggestExperimentsRequest.SubRange;

class SettingsTextTest {
  private static final DesignSpace SPACE =
      DesignSpace.newBuilder()
          .addParameters(
              Parameter.newBuilder()
                  .setName("route")
                  .setCategorical(Parameter.Categorical.newBuilder().addLabels("dry")))
          .addParameters(number("pto_mass_fraction", "1"))
          .addParameters(number("anneal_hours", "h"))
          .build();

  private static Parameter.Builder number(String name, String unit) {
    return Parameter.newBuilder()
        .setName(name)
        .setContinuous(Parameter.Continuous.newBuilder().setUnit(unit));
  }

  private static SettingsText settings() {
    return new SettingsText(SPACE);
  }

  @Test
  void labelsNumbersAndPercentagesAreRead() {
    var typed = Assignment.all("--fix", List.of("route=dry", "pto_mass_fraction=45.5%"));
    var values = settings().read("--fix", typed);
    assertThat(values.get("route")).isNotNull().extracting("label").isEqualTo("dry");
    assertThat(values.get("pto_mass_fraction")).extracting("number").isEqualTo(0.455);
  }

  @Test
  void everyBadSettingIsNamed() {
    var typed =
        Assignment.all("--fix", List.of("colour=red", "anneal_hours=2 d", "anneal_hours=x"));
    assertThatThrownBy(() -> settings().read("--fix", typed))
        .hasMessageContaining("--fix colour: no such parameter (expected: one of route,")
        .hasMessageContaining("--fix anneal_hours: 2 d (expected: a number in h)")
        .hasMessageContaining("--fix anneal_hours: x (expected: a number such as");
  }

  @Test
  void aRangeMayLackOneEnd() {
    SubRange below = RangeText.of(settings(), "--within", "anneal_hours=..2h");
    assertThat(below.hasLower()).isFalse();
    assertThat(below.getUpper()).isEqualTo(2);
    SubRange both = RangeText.of(settings(), "--within", "pto_mass_fraction=40%..0.5");
    assertThat(both.getLower()).isEqualTo(0.4);
    assertThat(both.getUpper()).isEqualTo(0.5);
    assertThatThrownBy(() -> RangeText.of(settings(), "--within", "anneal_hours=2"))
        .hasMessage(
            "--within anneal_hours: anneal_hours=2 (expected: name=lower..upper, or one end of it)");
  }

  @Test
  void designsFromATableArePackedByColumn() {
    FileText csv =
        new FileText("d.csv", "route,pto_mass_fraction,anneal_hours\ndry,40%,\nwet,0.5,2\n");
    DesignTable packed = PackedDesigns.of(DesignsTable.read(csv, SPACE), SPACE);
    assertThat(packed.getRows()).isEqualTo(2);
    assertThat(packed.getColumns(0).getLabels().getDictionaryList()).containsExactly("dry", "wet");
    assertThat(packed.getColumns(1).getNumbers().getValuesList()).containsExactly(0.4, 0.5);
    assertThat(packed.getColumns(2).getAbsentList()).containsExactly(true, false);
  }

  @Test
  void aBadTableNamesTheLine() {
    FileText csv = new FileText("d.csv", "route,anneal_hours\ndry,1\ndry,long\n");
    assertThatThrownBy(() -> DesignsTable.read(csv, SPACE))
        .hasMessageStartingWith("d.csv:3 anneal_hours: long (expected: a number");
  }
}
