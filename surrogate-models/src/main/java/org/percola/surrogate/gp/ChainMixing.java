package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.FitReport.Mixing;

/// Tells whether a chain has settled, and how much its draws are worth.
final class ChainMixing {

  /// Of draws worth fewer independent ones than this part of them it is said what that means.
  private static final double ENOUGH_INDEPENDENT = 0.5;

  /// The usual limit of R-hat.
  private static final double SETTLED = 1.05;

  /// Halves of a settled chain that is worth n draws differ by chance: R-hat² - 1 is 2 / n times a
  /// χ² with one degree of freedom, and the worst of some tens of coordinates reaches 12.
  private static final double CHANCE = 24;

  private ChainMixing() {}

  /// Of the coordinate where it is worst.
  ///
  /// @param states one array of coordinates per state of the chain
  static Mixing of(List<double[]> states) {
    if (states.size() < 4 || states.getFirst().length == 0) {
      return Mixing.NONE;
    }
    double least = states.size();
    double worst = 1;
    for (int i = 0; i < states.getFirst().length; i++) {
      int coordinate = i;
      double[] series = states.stream().mapToDouble(state -> state[coordinate]).toArray();
      least = Math.min(least, EffectiveSampleSize.of(series));
      worst = Math.max(worst, PotentialScaleReduction.of(series));
    }
    return new Mixing(least, worst);
  }

  static List<String> messages(Mixing mixing, int draws) {
    List<String> messages = new ArrayList<>();
    if (mixing.effectiveDraws() < ENOUGH_INDEPENDENT * draws) {
      messages.add(
          "The draws of what is believed go along with each other, so that widths of intervals and"
              + " chances may come out otherwise with another seed: before a close decision ask with"
              + " another one too.");
    }
    double limit = Math.max(SETTLED, Math.sqrt(1 + CHANCE / mixing.effectiveDraws()));
    if (mixing.potentialScaleReduction() > limit) {
      messages.add(
          "The draws have not settled (split R-hat %.2f, expected: below %.2f): keep more draws, or"
                  .formatted(mixing.potentialScaleReduction(), limit)
              + " fit instead of drawing, and trust the width of intervals less.");
    }
    return messages;
  }
}
