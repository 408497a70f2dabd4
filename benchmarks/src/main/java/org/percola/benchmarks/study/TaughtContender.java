package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.surrogate.RandomKey;

/// Percola after a campaign about the same function, measured on another scale, which either tells
/// what it found or had its results mixed up, so that it says nothing.
///
/// The first campaign is the beginning of a race of another seed: its designs are not those of the
/// second.
///
/// @param mixedUp whether the results of the first campaign are dealt out anew among its designs
record TaughtContender(String name, boolean mixedUp) implements Contender {
  /// Of the first campaign, its starts among them.
  private static final int EXPERIMENTS = 20;

  /// First campaigns are races of the seeds from 0 on, so many; where one was not raced a study
  /// says so.
  private static final int SEEDS = 10;

  /// The other scale: 3 + 1.5 y.
  private static final double SHIFT = 3;

  private static final double STRETCH = 1.5;

  /// Learns from what the first campaign found.
  static TaughtContender taught() {
    return new TaughtContender("percola-taught", false);
  }

  /// Is given results that say nothing.
  static TaughtContender misled() {
    return new TaughtContender("percola-misled", true);
  }

  /// Where nothing but results says what to expect, and one objective what is wanted.
  @Override
  public boolean plays(Problem problem) {
    Campaign campaign = problem.campaign();
    return problem.exact()
        && campaign.objectives().size() == 1
        && campaign.outcomes().stream()
            .allMatch(outcome ->
                outcome instanceof Outcome.Measured measured
                    && measured.belief().mean().equals(PriorBelief.CONSTANT.mean()));
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    List<Trial> first = first(problem, (seed + SEEDS / 2) % SEEDS);
    List<Trial> told = mixedUp ? mixed(first, RandomKey.ofSeed(seed).child(name)) : first;
    EarlierCampaign earlier =
        TakenOver.of(campaign, told.stream().map(TaughtContender::onAnotherScale).toList());
    return PercolaContender.standard()
        .player(campaign.withEarlierCampaigns(List.of(earlier)), seed);
  }

  private static List<Trial> first(Problem problem, long seed) {
    RecordedRace race =
        RecordedRace.all(
                Path.of(RaceOptions.RESULTS),
                problem,
                PercolaContender.NAME,
                new SeedRange(seed, seed))
            .getFirst();
    List<Trial> trials = race.trials();
    return trials.subList(0, Math.min(EXPERIMENTS, trials.size()));
  }

  /// The same designs with each other's observations.
  static List<Trial> mixed(List<Trial> trials, RandomKey key) {
    List<Observation> observations =
        new ArrayList<>(trials.stream().map(Trial::observation).toList());
    RandomGenerator random = key.generator();
    List<Trial> mixed = new ArrayList<>();
    for (Trial trial : trials) {
      mixed.add(
          new Trial(trial.design(), observations.remove(random.nextInt(observations.size()))));
    }
    return mixed;
  }

  static Trial onAnotherScale(Trial trial) {
    return switch (trial.observation()) {
      case Observation.Measured(Map<String, Double> outcomes) ->
          new Trial(
              trial.design(),
              new Observation.Measured(
                  outcomes.entrySet().stream()
                      .collect(
                          Collectors.toMap(
                              Map.Entry::getKey, e -> SHIFT + STRETCH * e.getValue()))));
      case Observation.Failed _ -> trial;
    };
  }
}
