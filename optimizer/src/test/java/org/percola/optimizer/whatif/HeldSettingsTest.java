package org.percola.optimizer.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

class HeldSettingsTest {
  private static final Parameter ROUTE =
      new Parameter.Categorical("route", List.of("dry", "wet"), null);
  private static final Parameter SOLVENT =
      new Parameter.Continuous(
          "solvent",
          "mL",
          1,
          9,
          Parameter.Scale.LINEAR,
          0.5,
          new Parameter.Condition("route", List.of("wet")));
  private static final DesignSpace SPACE =
      new DesignSpace(
          List.of(part("salt"), part("glass"), part("carbon"), ROUTE, SOLVENT),
          List.of(new Mixture("powder", List.of("salt", "glass", "carbon"), 1)),
          List.of());
  private static final Design WET =
      Design.empty()
          .with("salt", 0.5)
          .with("glass", 0.4)
          .with("carbon", 0.1)
          .with("route", "wet")
          .with("solvent", 3);

  private final HeldSettings held = new HeldSettings(SPACE, WET);

  private static Parameter part(String name) {
    return new Parameter.Continuous(name, "1", 0, 1, Parameter.Scale.LINEAR, 0.001, null);
  }

  private static Map<String, DesignValue> number(String name, double value) {
    return Map.of(name, new DesignValue.Numeric(value));
  }

  @Test
  void theOtherPartsOfAMixtureKeepTheirProportionsAndTheSumIsExact() {
    Design design = held.with(number("salt", 0.7));

    assertThat(design.number("salt")).isEqualTo(0.7);
    assertThat(design.number("glass")).isEqualTo(0.24);
    assertThat(design.number("carbon")).isEqualTo(0.06);
    assertThat(design.number("solvent")).isEqualTo(3);
  }

  @Test
  void whatTheStepsOfTheOthersLeaveGoesToTheLargest() {
    Design design = held.with(number("salt", 0.333));

    // A fifth of 0.667 is 0.1334.
    assertThat(design.number("carbon")).isEqualTo(0.133);
    assertThat(design.number("glass")).isEqualTo(0.534);
  }

  @Test
  void withTwoPartsChangedTheThirdIsWhatIsLeft() {
    Design design =
        held.with(
            Map.of("salt", new DesignValue.Numeric(0.6), "glass", new DesignValue.Numeric(0.35)));

    assertThat(design.number("carbon")).isEqualTo(0.05);
  }

  @Test
  void aPartThatIsLeftOutStaysLeftOut() {
    Design twoParts = WET.with("glass", 0.5).with("carbon", 0);

    Design design = new HeldSettings(SPACE, twoParts).with(number("salt", 0.2));

    assertThat(design.number("carbon")).isZero();
    assertThat(design.number("glass")).isEqualTo(0.8);
  }

  @Test
  void partsOfNothingShareEqually() {
    Design pure = WET.with("salt", 1).with("glass", 0).with("carbon", 0);

    Design design = new HeldSettings(SPACE, pure).with(number("salt", 0.8));

    assertThat(design.number("glass")).isEqualTo(0.1);
    assertThat(design.number("carbon")).isEqualTo(0.1);
  }

  @Test
  void aMixtureThatNothingChangesIsLeftAsItWasMade() {
    Design offTheSteps = WET.with("glass", 0.40004).with("carbon", 0.09996);

    Design design = new HeldSettings(SPACE, offTheSteps).with(number("solvent", 5));

    assertThat(design).isEqualTo(offTheSteps.with("solvent", 5));
  }

  @Test
  void partsThatExceedTheWholeAreLeftForTheLimitsToRefuse() {
    Design design =
        held.with(
            Map.of("salt", new DesignValue.Numeric(0.8), "glass", new DesignValue.Numeric(0.4)));

    assertThat(design.number("carbon")).isEqualTo(0.1);
  }

  @Test
  void whatHasNoMeaningAnyMoreIsGone() {
    Design dry = held.with(Map.of("route", new DesignValue.Label("dry")));

    assertThat(dry.has("solvent")).isFalse();
    assertThat(held.missing(dry)).isEmpty();
  }

  @Test
  void whatOnlyNowHasAMeaningIsMissing() {
    HeldSettings fromDry =
        new HeldSettings(SPACE, held.with(Map.of("route", new DesignValue.Label("dry"))));

    Design wet = fromDry.with(Map.of("route", new DesignValue.Label("wet")));

    assertThat(fromDry.missing(wet)).containsExactly("solvent");
  }
}
