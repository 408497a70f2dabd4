package org.percola.benchmarks.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

final class MadeUpLabsTest {
  private static final int MANY = 1000;

  private static List<Design> random(Problem lab) {
    return Questions.random(lab.campaign(), MANY, RandomKey.ofSeed(11));
  }

  @Test
  void aLabIsTheSameWheneverItIsDrawn() {
    Problem lab = MadeUpLab.of("some", Set.of(MadeUpTrait.ROUTES));
    Problem again = MadeUpLab.of("some", Set.of(MadeUpTrait.ROUTES));

    assertThat(again.campaign()).isEqualTo(lab.campaign());
    Design start = lab.starts(0).getFirst();
    assertThat(again.observe(start, 0, 0)).isEqualTo(lab.observe(start, 0, 0));
    assertThat(again.truth(start)).isEqualTo(lab.truth(start));
  }

  @Test
  void labsOfOneKindDiffer() {
    assertThat(Problems.named("made-up-numbers-2").campaign().space())
        .isNotEqualTo(Problems.named("made-up-numbers-1").campaign().space());
  }

  @Test
  void aBlendUsesAtMostThreeOfManyIngredientsATwentiethOrMoreOfEach() {
    Problem lab = Problems.named("made-up-blend-1");
    List<String> ingredients = lab.campaign().space().mixtures().getFirst().components();

    assertThat(ingredients).hasSizeBetween(5, 7);
    for (Design design : random(lab)) {
      List<Double> used =
          ingredients.stream().map(design::number).filter(amount -> amount > 0).toList();
      assertThat(used).hasSizeBetween(1, 3).allMatch(amount -> amount >= 0.05);
    }
  }

  @Test
  void settingsOfARouteMatterOnThatRouteOnly() {
    Problem lab = Problems.named("made-up-routes-1");
    DesignSpace space = lab.campaign().space();

    assertThat(space.parameters()).filteredOn(p -> p.activeWhen() != null).hasSizeBetween(2, 4);
    for (Design design : random(lab)) {
      for (Parameter parameter : space.parameters()) {
        assertThat(design.has(parameter.name())).isEqualTo(space.active(parameter, design));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "made-up-failing-1, 0.75, 0.9",
    "made-up-failing-2, 0.75, 0.9",
    "made-up-limited-1, 0.15, 0.5",
    "made-up-limited-2, 0.15, 0.5"
  })
  void asManyDesignsDoAsIsSaid(String name, double least, double most) {
    Problem lab = Problems.named(name);

    double share =
        random(lab).stream().filter(design -> lab.truth(design).feasible()).count() / (double) MANY;

    assertThat(share).isBetween(least - 0.05, most + 0.05);
  }

  @Test
  void whatFailsIsToldAsAFailure() {
    Problem lab = Problems.named("made-up-failing-1");

    for (Design design : random(lab)) {
      assertThat(lab.observe(design, 0, 0) instanceof Observation.Failed)
          .isNotEqualTo(lab.truth(design).feasible());
    }
  }

  @Test
  void resultsScatterByATwentiethToAQuarterOfWhatDesignsDiffer() {
    Problem lab = Problems.named("made-up-mixture-1");
    Design design = lab.starts(0).getFirst();
    double truth = lab.truth(design).value("value");

    double squares = 0;
    for (int replicate = 0; replicate < MANY; replicate++) {
      if (lab.observe(design, 0, replicate) instanceof Observation.Measured measured) {
        squares += Math.pow(measured.outcomes().getOrDefault("value", Double.NaN) - truth, 2);
      }
    }

    assertThat(Math.sqrt(squares / MANY)).isBetween(0.045, 0.275);
  }
}
