package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.design.Design;

final class RaceTest {
  private static final Problem NOISY = Problems.named("hartmann6-noisy");

  @Test
  void anInterruptedRaceGoesOnAsIfItHadNotBeen() {
    List<Step> whole = run(new GeneticContender(), 8, List.of());
    List<Step> first = run(new GeneticContender(), 3, List.of());
    List<Step> rest = run(new GeneticContender(), 8, first);
    List<Step> joined = new ArrayList<>(first);
    joined.addAll(rest);
    assertThat(joined.stream().map(RaceTest::untimed))
        .isEqualTo(whole.stream().map(RaceTest::untimed).toList());
  }

  @Test
  void aRaceThatIsDoneIsNotRunAgain() {
    List<Step> whole = run(new RandomContender(), 3, List.of());
    assertThat(run(new RandomContender(), 3, whole)).isEmpty();
  }

  @Test
  void everyContenderIsAskedTheSameFirstQuestion() {
    List<List<Trial>> heard = new ArrayList<>();
    for (String name : List.of("one", "other")) {
      run(new Listener(name, heard), 0, List.of());
    }
    assertThat(heard.getFirst()).isEqualTo(heard.getLast()).hasSizeGreaterThan(4);
  }

  @Test
  void makingADesignAgainGivesAnotherResult() {
    List<List<Trial>> heard = new ArrayList<>();
    run(new Listener("stubborn", heard), 2, List.of());
    List<Trial> trials = heard.getLast();
    Trial again = trials.getLast();
    assertThat(again.design()).isEqualTo(trials.getFirst().design());
    assertThat(again.observation()).isNotEqualTo(trials.getFirst().observation());
  }

  @Test
  void aRoundIsChosenBeforeItsFirstResultIsKnown() {
    List<List<Trial>> heard = new ArrayList<>();
    List<Step> made = new ArrayList<>();
    new Race(NOISY, new Listener("by four", heard), 3, 6, 4).run(List.of(), made::add);
    int starts = NOISY.starts(3).size();
    assertThat(heard.stream().map(List::size)).containsExactly(starts, starts + 4, starts + 6);
    assertThat(made.stream().map(Step::step)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatWasConcludedBeforeARoundHoldsUntilAllOfItIsKnown() {
    List<Step> made = new ArrayList<>();
    new Race(NOISY, new RandomContender(), 3, 8, 4).run(List.of(), made::add);
    assertThat(made.subList(0, 4).stream().map(Step::recommended).distinct()).hasSize(1);
    assertThat(made.subList(4, 8).stream().map(Step::recommended).distinct()).hasSize(1);
  }

  @Test
  void aRaceInRoundsGoesOnAsIfItHadNotBeenInterrupted() {
    List<Step> whole = rounds(8, List.of());
    List<Step> joined = new ArrayList<>(rounds(4, List.of()));
    joined.addAll(rounds(8, joined));
    assertThat(joined.stream().map(RaceTest::untimed))
        .isEqualTo(whole.stream().map(RaceTest::untimed).toList());
  }

  private static List<Step> rounds(int steps, List<Step> done) {
    List<Step> made = new ArrayList<>();
    new Race(NOISY, new GeneticContender(), 3, steps, 4).run(done, made::add);
    return made;
  }

  @Test
  void aModelBeatsChanceOnASmoothFunction() {
    Problem branin = Problems.named("branin");
    List<Step> model = run(branin, new BotorchContender(), 8);
    List<Step> chance = run(branin, new RandomContender(), 8);
    assertThat(model.getLast().regret()).isLessThan(0.5 * chance.getLast().regret());
  }

  private static List<Step> run(Contender contender, int steps, List<Step> done) {
    List<Step> made = new ArrayList<>();
    new Race(NOISY, contender, 3, steps).run(done, made::add);
    return made;
  }

  private static List<Step> run(Problem problem, Contender contender, int steps) {
    List<Step> made = new ArrayList<>();
    new Race(problem, contender, 1, steps).run(List.of(), made::add);
    return made;
  }

  private static Step untimed(Step step) {
    return new Step(
        step.seed(),
        step.step(),
        step.design(),
        step.observed(),
        step.recommended(),
        step.regret(),
        step.measured(),
        step.measuredRegret(),
        0);
  }

  /// Asks for the first start again and again.
  private record Listener(String name, List<List<Trial>> heard) implements Contender {
    @Override
    public Player enter(Problem problem, long seed) {
      return (trials, count) -> {
        heard.add(trials);
        Design first = trials.getFirst().design();
        return new Answer(Collections.nCopies(count, first), first, first);
      };
    }
  }
}
