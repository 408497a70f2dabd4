package org.percola.optimizer.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

class SweptParameterTest {
  private static List<String> spread(Parameter parameter, int steps) {
    return text(SweptParameter.spread(parameter, steps));
  }

  private static List<String> text(SweptParameter swept) {
    return swept.settings().stream().map(DesignValue::text).toList();
  }

  private static Parameter number(double lower, double upper, Parameter.Scale scale, double step) {
    return new Parameter.Continuous("x", "1", lower, upper, scale, step, null);
  }

  @Test
  void numbersGoFromEndToEndInEqualStepsOnTheGrid() {
    assertThat(spread(number(0, 1, Parameter.Scale.LINEAR, 0.05), 4))
        .containsExactly("0", "0.35", "0.65", "1");
  }

  @Test
  void onALogarithmicScaleStepsAreEqualRatios() {
    assertThat(spread(number(1, 1000, Parameter.Scale.LOGARITHMIC, 1), 4))
        .containsExactly("1", "10", "100", "1000");
  }

  @Test
  void ofFewNumbersEveryOneIsTakenOnce() {
    assertThat(spread(number(0, 0.3, Parameter.Scale.LINEAR, 0.1), 11))
        .containsExactly("0", "0.1", "0.2", "0.3");
    assertThat(spread(new Parameter.Discrete("x", "1", List.of(1.0, 3.0, 10.0), null), 11))
        .containsExactly("1", "3", "10");
    assertThat(spread(new Parameter.Whole("x", "1", 2, 4, null), 9)).containsExactly("2", "3", "4");
  }

  @Test
  void aRangeBoundsTheSteps() {
    Parameter tenths = number(0, 1, Parameter.Scale.LINEAR, 0.1);

    assertThat(text(SweptParameter.spread(tenths, new Range(0.35, Double.POSITIVE_INFINITY), 3)))
        .containsExactly("0.4", "0.7", "1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SweptParameter.spread(tenths, new Range(0.33, 0.37), 3))
        .withMessage("x: nothing to set from 0.33 to 0.37 (expected: some of 0 to 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SweptParameter.spread(tenths, new Range(2, 3), 3))
        .withMessage("x: nothing to set from 2 to 3 (expected: some of 0 to 1)");
  }

  @Test
  void everyLabelThatIsToBeHadIsAStep() {
    Parameter labels =
        new Parameter.Categorical("x", List.of("a", "b", "c", "d"), List.of(), List.of("b"), null);

    assertThat(spread(labels, 2)).containsExactly("a", "c", "d");
  }

  @Test
  void oneStepIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spread(number(0, 1, Parameter.Scale.LINEAR, 0.1), 1))
        .withMessage("steps: 1 (expected: 2 or more)");
  }
}
