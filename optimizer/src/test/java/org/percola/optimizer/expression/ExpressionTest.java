package org.percola.optimizer.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.design.Design;

class ExpressionTest {
  private static final Design DESIGN =
      Design.empty().with("f_c", 0.25).with("hours", 3).with("route", "solvent");
  private static final Set<String> NUMBERS = Set.of("f_c", "hours");
  private static final Set<String> LABELS = Set.of("route");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3; 7",
        "(1 + 2) * 3; 9",
        "-2^2; -4",
        "2^3^2; 512",
        "2^(-1); 0.5",
        "6 / 3 / 2; 1",
        "7 - 2 - 1; 4",
        "1.5e-3 * 2e3; 3",
        "abs(-3) + sqrt(16); 7",
        "min(3, 1, 2) + max(3, 5); 6",
        "min(4); 4",
        "floor(-1.5) + ceil(1.2); 0",
        "ln(exp(2)) + log10(1000); 5",
        "1 < 2 && 2 <= 2 && !(3 > 4); 1",
        "1 == 2 || 1 != 1 || 2 >= 3; 0",
        "1 = 1; 1",
        "1 <> 1; 0",
        "if(2 > 1, 10, 1 / 0); 10",
        "IF(0, 1, 2); 2",
        "cos(pi); -1",
        "+3 - -2; 5",
        "f_c * hours; 0.75",
        "hours + 4 * (route == \"solvent\"); 7",
        "if('milled' == route, 1, 2); 2",
        "if(route != 'milled', 1, 2); 1"
      })
  void isComputedAsOneWouldOnPaper(String text, double expected) {
    assertThat(new Expression(text).over(List.of(), NUMBERS, LABELS).at(DESIGN).of(new double[0]))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utilization * voltage * 2.0 / (1 + f_c)",
        "if(utilization > f_c, tanh(voltage) ^ hours, sin(voltage) - hours)",
        "max(utilization, f_c, voltage / hours) * (route == 'solvent')"
      })
  void whatADesignSettlesIsNotComputedAgain(String text) {
    Expression expression = new Expression(text);
    Program late = expression.over(List.of("utilization", "voltage"), NUMBERS, LABELS);
    Program all =
        expression.over(List.of("utilization", "voltage", "f_c", "hours"), Set.of(), LABELS);

    for (double u = 0.1; u < 1; u += 0.2) {
      assertThat(late.at(DESIGN).of(new double[] {u, 2 - u}))
          .isEqualTo(all.at(DESIGN).of(new double[] {u, 2 - u, 0.25, 3}));
    }
  }

  @Test
  void functionsReplayOnEveryMachine() {
    double[] x = {0.7};

    assertThat(of("exp(x) + x ^ 1.3", x)).isEqualTo(StrictMath.exp(0.7) + StrictMath.pow(0.7, 1.3));
    assertThat(of("tanh(x) * tan(x) - sin(x)", x))
        .isEqualTo(StrictMath.tanh(0.7) * StrictMath.tan(0.7) - StrictMath.sin(0.7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(-x)",
        "ln(0 - x) > 3",
        "!sqrt(-x)",
        "if(sqrt(-x) > 1, 2, 3)",
        "(0 / 0 == 0) || 1 == 1"
      })
  void whatHasNoValueIsNeitherTrueNorFalse(String text) {
    assertThat(of(text, 1)).isNaN();
  }

  @Test
  void namesAreThoseThatMeanSomething() {
    Expression expression = new Expression("b * ln(a) + b + pi + 2 * (route == 'milled')");

    assertThat(expression.names()).containsExactly("b", "a", "route");
    assertThat(expression.labelled()).containsExactly("route");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';1;''",
        "2 * (1 + 3; 1; 2",
        "2^-1; 2; ^",
        "2 * ; 3; *",
        "1 + log(3); 5; log",
        "2 x; 3; x",
        "abs(1, 2); 1; abs",
        "if(1, 2); 1; if",
        "0x1F; 1; 0x1F",
        "3 % 2; 3; %",
        "a[1]; 2; ["
      })
  void whatCannotBeReadIsRefusedWhereItIs(String text, int position, String token) {
    assertThatThrownBy(() -> new Expression(text))
        .isInstanceOf(ExpressionFault.class)
        .hasMessageContaining("at " + position + ", '" + token);
  }

  @Test
  void anUnknownFunctionIsToldTheKnownOnes() {
    assertThatThrownBy(() -> new Expression("log(3)"))
        .hasMessageContaining("log10")
        .hasMessageContaining("ln");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2 * voltagee; at 5, 'voltagee': unknown (expected: one of [voltage",
        "Voltage; at 1, 'Voltage': unknown",
        "1 + route; at 5, 'route': has labels",
        "voltage == 'solvent'; at 12, 'solvent': a label (expected: beside one of [route])",
        "voltage + 'solvent'; at 11, 'solvent': a label (expected: only beside == or !=)"
      })
  void aNameWithoutMeaningIsRefusedWhereItIs(String text, String message) {
    assertThatThrownBy(() -> new Expression(text).over(List.of("voltage"), NUMBERS, LABELS))
        .isInstanceOf(ExpressionFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void aSettingThatADesignLacksHasNoValue() {
    Program program = new Expression("hours + 1").over(List.of(), NUMBERS, LABELS);

    assertThat(program.at(Design.empty()).of(new double[0])).isNaN();
  }

  private static double of(String text, double... x) {
    return new Expression(text).over(List.of("x"), NUMBERS, LABELS).at(DESIGN).of(x);
  }

  @Test
  void whatWouldBeTooMuchForAStackIsRefused() {
    for (String deep :
        List.of(
            String.join("+", Collections.nCopies(2_000, "y")),
            "-".repeat(2_000) + "y",
            "abs(".repeat(1_500) + "y" + ")".repeat(1_500))) {
      assertThatThrownBy(() -> new Expression(deep))
          .isInstanceOf(ExpressionFault.class)
          .hasMessageContaining("nested too deeply (expected: at most 500 operations");
    }
    assertThatThrownBy(() -> new Expression("(".repeat(6_000) + "y" + ")".repeat(6_000)))
        .hasMessageContaining("12001 letters (expected: at most 10000)");
  }

  @Test
  void aLongSumIsComputed() {
    String sum = String.join("+", Collections.nCopies(499, "f_c"));
    assertThat(new Expression(sum).over(List.of(), NUMBERS, LABELS).at(DESIGN).of(new double[0]))
        .isEqualTo(499 * 0.25);
  }
}
