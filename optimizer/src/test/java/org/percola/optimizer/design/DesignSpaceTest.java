package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Parameter.Condition;

final class DesignSpaceTest {
  private static final DesignSpace SPACE =
      DesignSpace.of(
          new Parameter.Categorical("route", List.of("dry", "solvent"), null),
          new Parameter.Categorical(
              "gas", List.of("argon", "air"), new Condition("route", List.of("solvent"))),
          new Parameter.Whole("flow", "1", 1, 9, new Condition("gas", List.of("air"))));

  @Test
  void aParameterIsActiveOnlyWhenAllItDependsOnIs() {
    Design air = Design.empty().with("route", "solvent").with("gas", "air");
    assertThat(names(air)).containsExactly("route", "gas", "flow");
    assertThat(names(air.with("gas", "argon"))).containsExactly("route", "gas");
    assertThat(names(air.with("route", "dry"))).containsExactly("route");
    assertThat(names(Design.empty())).containsExactly("route");
  }

  @Test
  void anUnknownParameterIsRefusedByName() {
    assertThat(SPACE.has("speed")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPACE.parameter("speed"))
        .withMessage("parameter: speed (expected: one of [route, gas, flow])");
  }

  private static List<String> names(Design design) {
    return SPACE.active(design).stream().map(Parameter::name).toList();
  }
}
