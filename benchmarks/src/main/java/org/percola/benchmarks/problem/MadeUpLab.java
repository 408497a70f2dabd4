package org.percola.benchmarks.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.Climb;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.GeneticSearch;
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.RandomKey;

/// A lab whose settings, response and noise are drawn by chance.
///
/// Both outcomes are told in standard deviations over random designs, and a gap in % of the way
/// from their average to the best. The best is the best found by a search that is told the truth.
final class MadeUpLab {
  private static final int RANDOM_DESIGNS = 1500;
  private static final int STARTS = 20;
  private static final GeneticSearch SEARCH = new GeneticSearch(256, 150, 1, STARTS, Climb.QUICK);

  /// Larger than any difference between values.
  private static final double BEYOND = 1e3;

  private final String name;
  private final Set<MadeUpTrait> traits;
  private final RandomKey key;
  private final Chance chance;
  private final MadeUpSpace settings;
  private final FeasibleSpace makeable;
  private final List<Design> designs;
  private final Scaled value;
  private final Scaled strain;
  private final double bound;

  private MadeUpLab(String name, Set<MadeUpTrait> traits) {
    this.name = name;
    this.traits = traits;
    this.key = RandomKey.ofSeed(0).child(name);
    this.chance = new Chance(key.child("made up").generator());
    this.settings = MadeUpSpace.draw(traits, chance);
    MadeUpSurface surface = MadeUpSurface.draw(settings, chance);
    this.makeable = Makeable.of(campaign(List.of()), key);
    this.designs = Questions.random(makeable, RANDOM_DESIGNS, key.child("random").generator());
    this.value = Scaled.of(surface::value, designs);
    this.strain = Scaled.of(surface::strain, designs);
    this.bound = bound();
  }

  /// The lab of some name.
  static Problem of(String name, Set<MadeUpTrait> traits) {
    return new MadeUpLab(name, traits).problem();
  }

  /// The largest strain that is borne: of all, where nothing limits it.
  private double bound() {
    double[] strains = designs.stream().mapToDouble(strain::at).sorted().toArray();
    double borne =
        traits.contains(MadeUpTrait.LIMIT)
            ? chance.between(0.15, 0.5)
            : traits.contains(MadeUpTrait.FAILURES) ? chance.between(0.75, 0.9) : 1;
    return borne < 1 ? strains[(int) (borne * strains.length)] : Double.POSITIVE_INFINITY;
  }

  private Problem problem() {
    boolean limited = traits.contains(MadeUpTrait.LIMIT);
    FunctionProblem.Formula formula =
        design ->
            limited
                ? Map.of("value", value.at(design), "strain", strain.at(design))
                : Map.of("value", value.at(design));
    Objective objective = Questions.maximise("value");
    List<OutcomeConstraint> limits =
        limited ? List.of(Questions.atMost("strain", bound)) : List.of();
    double average = designs.stream().mapToDouble(value::at).average().orElseThrow();
    double best = best();
    FunctionProblem problem =
        new FunctionProblem(
            name,
            campaign(limits),
            formula,
            chance.between(0.05, 0.25),
            Yardstick.BestValue.percent(
                objective, best, best - average, "the way from average to best"));
    return traits.contains(MadeUpTrait.FAILURES)
        ? new FailingProblem(problem, design -> strain.at(design) > bound)
        : problem;
  }

  private Campaign campaign(List<OutcomeConstraint> limits) {
    Campaign plain =
        Questions.campaign(name, settings.space(), List.of(Questions.maximise("value")), limits);
    return new Campaign(
        name,
        name,
        plain.space(),
        settings.constraints(),
        plain.outcomes(),
        plain.objectives(),
        limits,
        List.of(),
        1);
  }

  private double best() {
    ToDoubleFunction<Design> worth =
        design -> value.at(design) - (strain.at(design) > bound ? BEYOND : 0);
    Acquisition score = some -> some.stream().mapToDouble(worth).toArray();
    List<Design> starts =
        designs.stream()
            .sorted(Comparator.comparingDouble(design -> -worth.applyAsDouble(design)))
            .limit(STARTS)
            .toList();
    Found found =
        SEARCH.best(new Quest(makeable, score, score, starts, Set.of()), key.child("best"));
    double known = worth.applyAsDouble(starts.getFirst());
    return found == null ? known : Math.max(known, found.score());
  }

  /// A number about designs in its standard deviations.
  private record Scaled(ToDoubleFunction<Design> raw, double deviation) {
    static Scaled of(ToDoubleFunction<Design> raw, List<Design> designs) {
      double[] all = designs.stream().mapToDouble(raw).toArray();
      double mean = Arrays.stream(all).average().orElseThrow();
      double variance =
          Arrays.stream(all).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      return new Scaled(raw, Math.sqrt(variance));
    }

    double at(Design design) {
      return raw.applyAsDouble(design) / deviation;
    }
  }
}
