package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputColumn.Spacing;
import org.percola.surrogate.Inputs;

final class SpaceEncodingTest {
  private static final DesignSpace SPACE =
      DesignSpace.of(
          new Parameter.Continuous(
              "hours",
              "h",
              0.1,
              10,
              Scale.LOGARITHMIC,
              0,
              new Condition("route", List.of("solvent"))),
          new Parameter.Categorical("route", List.of("dry", "solvent"), null),
          new Parameter.Whole("layers", "1", 1, 4, null),
          new Parameter.Discrete("sieve", "um", List.of(20.0, 32.0, 45.0), null));
  private static final SpaceEncoding ENCODING = SpaceEncoding.of(SPACE);
  private static final Design DRY =
      Design.empty().with("route", "dry").with("layers", 2).with("sieve", 45);
  private static final Design SOLVENT = DRY.with("route", "solvent").with("hours", 1);

  @Test
  void aDesignComesBackFromItsPlaceInTheCube() {
    assertThat(ENCODING.fromUnit(ENCODING.toUnit(DRY))).isEqualTo(DRY);
    Design back = ENCODING.fromUnit(ENCODING.toUnit(SOLVENT));
    assertThat(back.number("hours")).isCloseTo(1, within(1e-12));
    assertThat(back.with("hours", 1)).isEqualTo(SOLVENT);
  }

  @Test
  void aLogarithmicScaleSharesTheCubeByDecades() {
    assertThat(ENCODING.toUnit(SOLVENT)[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void countedSettingsShareTheCubeEqually() {
    int[] seen = new int[5];
    for (int i = 0; i < 1000; i++) {
      double[] unit = {0.5, 0, (i + 0.5) / 1000, 0};
      seen[(int) ENCODING.fromUnit(unit).number("layers")]++;
    }
    assertThat(seen).containsExactly(0, 250, 250, 250, 250);
  }

  @Test
  void parametersWithoutAMeaningAreDroppedAndMasked() {
    assertThat(ENCODING.fromUnit(new double[] {0.2, 0, 0, 0}).has("hours")).isFalse();
    Inputs inputs = ENCODING.inputs(List.of(DRY, SOLVENT));
    assertThat(inputs.active(0, 0)).isFalse();
    assertThat(inputs.active(0, 1)).isTrue();
    assertThat(inputs.value(0, 1)).isEqualTo(1);
    assertThat(inputs.value(1, 1)).isEqualTo(1);
    assertThat(inputs.value(3, 0)).isEqualTo(45);
  }

  @Test
  void theSchemaCarriesBoundsSpacingAndConditions() {
    assertThat(ENCODING.schema().columns().getFirst())
        .isEqualTo(
            new InputColumn.Numeric(
                "hours",
                0.1,
                10,
                InputColumn.Spacing.LOGARITHMIC,
                new InputColumn.Activation("route", List.of("solvent"))));
    assertThat(ENCODING.schema().indexOf("sieve")).isEqualTo(3);
  }

  @Test
  void numbersSpacedByFactorsAreSeenAsWhoeverListedThemMeant() {
    assertThat(spacing(1.0, 2.0, 5.0, 10.0, 50.0, 1000.0)).isEqualTo(Spacing.LOGARITHMIC);
    assertThat(spacing(1e-6, 1e-3, 1.0)).isEqualTo(Spacing.LOGARITHMIC);
    assertThat(spacing(20.0, 40.0, 80.0)).isEqualTo(Spacing.LINEAR);
    assertThat(spacing(10.0, 50.0, 100.0, 150.0)).isEqualTo(Spacing.LINEAR);
    assertThat(spacing(0.0, 1.0, 10.0, 100.0)).isEqualTo(Spacing.LINEAR);
    assertThat(spacing(7.0)).isEqualTo(Spacing.LINEAR);
    assertThat(spacing(1.0, 1000.0)).isEqualTo(Spacing.LINEAR);
  }

  private static Spacing spacing(Double... levels) {
    DesignSpace space = DesignSpace.of(new Parameter.Discrete("ppm", "1", List.of(levels), null));
    return ((InputColumn.Numeric) SpaceEncoding.of(space).schema().columns().getFirst()).spacing();
  }

  @Test
  void aDesignThatCameOutOfBoundsKeepsItsValueAndStaysInTheCube() {
    Design strange = SOLVENT.with("hours", 40).with("sieve", 50);
    assertThat(ENCODING.inputs(List.of(strange)).value(0, 0)).isEqualTo(40);
    assertThat(ENCODING.inputs(List.of(strange)).value(3, 0)).isEqualTo(50);
    assertThat(ENCODING.toUnit(strange)[0]).isEqualTo(1);
    assertThat(ENCODING.toUnit(SOLVENT.with("hours", -1))[0]).isZero();
  }

  @Test
  void orderAndDescriptorsReachTheSurrogate() {
    Parameter.Descriptor polarity =
        new Parameter.Descriptor("polarity", "1", Map.of("thf", 7.5, "dme", 7.2));
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Ordinal("grade", List.of("low", "medium", "high"), null),
            new Parameter.Categorical("solvent", List.of("thf", "dme"), List.of(polarity), null));
    SpaceEncoding encoding = SpaceEncoding.of(space);
    Design design = Design.empty().with("grade", "high").with("solvent", "dme");

    assertThat(encoding.schema().columns())
        .containsExactly(
            new InputColumn.Ordinal("grade", List.of("low", "medium", "high"), null),
            new InputColumn.Categorical(
                "solvent",
                List.of("thf", "dme"),
                List.of(new InputColumn.Descriptor("polarity", List.of(7.5, 7.2))),
                null));
    assertThat(encoding.inputs(List.of(design)).value(0, 0)).isEqualTo(2);
    assertThat(encoding.fromUnit(encoding.toUnit(design))).isEqualTo(design);
  }

  @Test
  void aDescriptorWantsEveryLabel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Parameter.Categorical(
                "solvent",
                List.of("thf", "dme"),
                List.of(new Parameter.Descriptor("polarity", "1", Map.of("thf", 7.5))),
                null))
        .withMessage("solvent: polarity of [thf] (expected: of every label, [thf, dme])");
  }

  @Test
  void anUnknownLabelIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENCODING.inputs(List.of(DRY.with("route", "wet"))))
        .withMessageContaining("expected: one of [dry, solvent]");
  }

  @Test
  void aPlaceGoesOnBeyondTheBounds() {
    double[] inside = ENCODING.place(SOLVENT);
    assertThat(inside).containsExactly(ENCODING.toUnit(SOLVENT));
    double[] outside =
        ENCODING.place(SOLVENT.with("hours", 100).with("layers", 8).with("sieve", 70));
    assertThat(outside[0]).isCloseTo(1.5, within(1e-12));
    assertThat(outside[2]).isCloseTo(1.875, within(1e-12));
    assertThat(outside[3]).isCloseTo(2.5 / 3 + 1, within(1e-12));
  }
}
