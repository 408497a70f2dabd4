package org.percola.optimizer.planning;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// The designs that may be what is wished and keep within a campaign's limits.
public final class Reach {
  /// What a search takes for a chance may differ by this much from what is foretold: it counts
  /// fewer scenarios.
  private static final double ROUNDING = 0.03;

  private final Study wishing;
  private final BestDesigns best;

  /// @param wishing with wishes among the targets
  Reach(Study wishing, BestDesigns best) {
    this.wishing = wishing;
    this.best = best;
  }

  /// The designs most likely to meet all, likeliest first, each apart from those before it; fewer
  /// where there are no more.
  public List<LikelyDesign> likeliest(int count) {
    return Forecasts.of(wishing, best.mostLikely(count)).all().stream()
        .map(this::likely)
        .sorted(
            Comparator.comparingDouble(
                one -> -one.probability() * one.forecast().probabilityFeasible()))
        .toList();
  }

  /// The design to use of those that meet all with some chance, to a few percent; null where none
  /// was found.
  ///
  /// @param likeliest designs that are known already, likeliest first: where the search ends at one
  ///   that falls short, one of these may do
  public @Nullable LikelyDesign best(double chance, List<LikelyDesign> likeliest) {
    Design design = best.reaching(chance);
    LikelyDesign found = likely(Forecasts.of(wishing, List.of(design)).forecast(0));
    return found.probability() >= chance - ROUNDING
        ? found
        : likeliest.stream().filter(one -> one.probability() >= chance).findFirst().orElse(null);
  }

  /// Of one limit the chance is what is foretold; together several are met no more often than the
  /// one that is met least often.
  private LikelyDesign likely(DesignForecast forecast) {
    double least =
        forecast.targets().stream().mapToDouble(TargetChance::probability).min().orElse(1);
    return new LikelyDesign(
        forecast,
        forecast.targets().size() == 1 ? least : Math.min(least, best.chance(forecast.design())));
  }
}
