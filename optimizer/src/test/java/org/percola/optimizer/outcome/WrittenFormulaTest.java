package org.percola.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

class WrittenFormulaTest {
  @Test
  void computesFromMeasuredOutcomesAndSettings() {
    Outcome.Derived energy =
        Outcome.Derived.ofExpression(
            "energy",
            "W.h/kg",
            "utilization * voltage * 2.0 / (1 + f_c)",
            List.of("utilization", "voltage"));
    Formula formula = Formulas.of(energy, Roles.of(energy, List.of(energy)));

    assertThat(formula.at(Design.empty().with("f_c", 0.25)).of(new double[] {0.5, 2}))
        .isEqualTo(1.6);
  }

  @Test
  void anInfiniteResultIsNoValue() {
    Outcome.Derived inverse = Outcome.Derived.ofExpression("i", "1", "1 / y", List.of("y"));

    assertThat(
            Formulas.of(inverse, Roles.of(inverse, List.of(inverse)))
                .at(at(0))
                .of(new double[] {0}))
        .isNaN();
  }

  @Test
  void withoutInputsThoseAreTheMeasuredOutcomesThatItNames() {
    Outcome measured = new Outcome.Measured("y", "1", PriorBelief.CONSTANT);
    Outcome unused = new Outcome.Measured("z", "1", PriorBelief.CONSTANT);
    Outcome given = Outcome.Derived.ofExpression("a", "1", "y + z", List.of("z", "y"));
    Outcome unread = Outcome.Derived.ofExpression("b", "1", "y +", List.of());

    List<Outcome> completed =
        WrittenFormula.withInputs(
            List.of(
                Outcome.Derived.ofExpression("d", "1", "x * y", List.of()),
                measured,
                unused,
                given,
                unread));

    assertThat(completed)
        .containsExactly(
            Outcome.Derived.ofExpression("d", "1", "x * y", List.of("y")),
            measured,
            unused,
            given,
            unread);
  }

  @Test
  void aNameThatIsNeitherInputNorParameterIsRefused() {
    Outcome.Derived derived = Outcome.Derived.ofExpression("d", "1", "x * w", List.of("y"));

    assertThatThrownBy(() -> WrittenFormula.check(derived, List.of(), Beliefs.LINE))
        .hasMessageContaining("at 5, 'w': unknown (expected: one of [y, x])");
  }

  @Test
  void aBeliefTellsHowOftenTheOutcomeHasAValue() {
    Posterior root = posterior("sqrt(y)", 0);

    // y ~ N(0, 1): the root has a value in one half, whose mean is 0.822 = Γ(3/4) 2^(1/4) / √π
    assertThat(((SampledPosterior) root).defined(0)).isCloseTo(0.5, within(0.02));
    assertThat(root.mean(0)).isCloseTo(0.8222, within(0.02));
    assertThat(root.probabilityAbove(0, 0)).isCloseTo(0.5, within(0.02));
    assertThat(root.withNoise(new double[] {0.1}).quantile(0, 0.5)).isCloseTo(0.82, within(0.05));
  }

  @Test
  void aBeliefWithoutAnyValueSaysSo() {
    Posterior nowhere = posterior("sqrt(-1 - y * y)", 0);

    assertThat(((SampledPosterior) nowhere).defined(0)).isZero();
    assertThat(nowhere.mean(0)).isNaN();
    assertThat(nowhere.quantile(0, 0.5)).isNaN();
    assertThat(nowhere.probabilityAbove(0, -5)).isZero();
  }

  private static Posterior posterior(String expression, double x) {
    Outcome.Measured y = new Outcome.Measured("y", "1", PriorBelief.CONSTANT);
    OutcomeBelief belief =
        OutcomeBelief.of(
            List.of(y, Outcome.Derived.ofExpression("d", "1", expression, List.of("y"))),
            SpaceEncoding.of(Beliefs.LINE)::inputs,
            Map.of("y", new NormalSurrogate(at -> at, at -> 1)));
    return belief.posterior("d", List.of(at(x)), RandomKey.ofSeed(1));
  }

  @Test
  void aLabelThatItsParameterDoesNotHaveIsRefused() {
    DesignSpace space =
        DesignSpace.of(new Parameter.Categorical("s", List.of("red", "blue"), null));
    Outcome.Derived derived =
        Outcome.Derived.ofExpression("d", "1", "if(s == 'gren', 2, 1) * y", List.of("y"));

    assertThatThrownBy(() -> WrittenFormula.check(derived, List.of(), space))
        .hasMessageContaining("at 9, 'gren': unknown (expected: one of [red, blue])");
  }

  @Test
  void aNameThatExistsButMayNotBeUsedIsNotCalledUnknown() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Categorical("s", List.of("red", "blue"), null),
            new Parameter.Whole("n", "1", 1, 4, new Parameter.Condition("s", List.of("red"))));
    Outcome.Derived twice = Outcome.Derived.ofExpression("twice", "1", "2 * y", List.of("y"));
    Outcome.Derived other = Outcome.Derived.ofExpression("d", "1", "y * twice", List.of("y"));
    Outcome.Derived often = Outcome.Derived.ofExpression("d", "1", "y * n", List.of("y"));

    assertThatThrownBy(() -> WrittenFormula.check(other, List.of(twice, other), space))
        .hasMessageContaining("'twice': may not be used here (expected: a measured outcome");
    assertThatThrownBy(() -> WrittenFormula.check(often, List.of(often), space))
        .hasMessageContaining("'n': has a meaning only when s is one of [red] (expected: a");
  }
}
