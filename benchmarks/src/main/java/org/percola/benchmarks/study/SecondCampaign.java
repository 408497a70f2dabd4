package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.List;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.mean.CathodeColumns;

/// Percola in a laboratory's second campaign, thick cathodes, which learns from the twenty
/// experiments that it chose in the first, most energy at the loading of the seed paper.
final class SecondCampaign implements Contender {
  private static final String FIRST = "cathode-energy";
  private static final String SECOND = "cathode-areal";

  /// The first campaign is one of another seed: its luck is not that of the second.
  private static final long SEEDS_APART = 40;

  /// mg/cm²: that of the seed paper, 3.5 mg on 1.3 cm².
  private static final double FIRST_LOADING = 3.5 / 1.3;

  private final PercolaContender planner = PercolaContender.standard();

  @Override
  public String name() {
    return "percola-second";
  }

  @Override
  public boolean plays(Problem problem) {
    return problem.name().equals(SECOND);
  }

  @Override
  public Player enter(Problem problem, long seed) {
    Campaign campaign = problem.campaign();
    List<Trial> chosen =
        chosen(seed + SEEDS_APART).stream()
            .map(trial -> new Trial(loaded(trial.design()), trial.observation()))
            .toList();
    EarlierCampaign first = TakenOver.of(campaign, chosen);
    return planner.player(campaign.withEarlierCampaigns(List.of(first)), seed);
  }

  private static List<Trial> chosen(long seed) {
    Problem problem = Problems.named(FIRST);
    Path results = Path.of(RaceOptions.RESULTS);
    RecordedRace race =
        RecordedRace.all(results, problem, PercolaContender.NAME, new SeedRange(seed, seed))
            .getFirst();
    List<Trial> all = race.trials();
    return all.subList(problem.starts(seed).size(), all.size());
  }

  static Design loaded(Design design) {
    return design.with(CathodeColumns.LOADING, FIRST_LOADING);
  }
}
