package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

/// How much better the best design by mean is expected to become by some experiments: the value of
/// a strategy that can be followed, and so hardly more than the best strategy's.
///
/// The strategy makes experiments that are planned now, learns from their noisy results by
/// [DrawRegression], and uses the design that is best by mean then, made or not. The gain is what
/// that design is worth less what the best by mean now is. It learns from one half of the draws and
/// is judged by the other, both ways round, so that luck in the draws is no gain.
///
/// Source: the value of a measurement as in Frazier, Powell and Dayanik, INFORMS J. Comput. 21
/// (2009) 599–613, doi 10.1287/ijoc.1080.0314.
final class FutureGain {
  private final WorthDraws draws;
  private final double[] noise;
  private final RandomKey key;
  private final int[][] halves;

  /// @param noise standard errors of a result at each design
  FutureGain(WorthDraws draws, double[] noise, RandomKey key) {
    this.draws = draws;
    this.noise = noise.clone();
    this.key = key;
    // Every other draw, for neighbours share their parameters.
    this.halves = new int[][] {half(0), half(1)};
  }

  /// The expected gain of making the best so many designs, chosen one after the other by what the
  /// best is expected to be worth once they are known. Never below 0, for results can be left
  /// alone.
  double ofBest(int count) {
    double sum = 0;
    for (int half = 0; half < halves.length; half++) {
      for (double gain : gains(best(count, half), half)) {
        sum += gain;
      }
    }
    return Math.max(0, sum / draws.draws());
  }

  /// The gain of making one design under the luck of each draw.
  double[] of(int design) {
    double[] all = new double[draws.draws()];
    for (int half = 0; half < halves.length; half++) {
      double[] gains = gains(List.of(design), half);
      for (int i = 0; i < gains.length; i++) {
        all[halves[1 - half][i]] = gains[i];
      }
    }
    return all;
  }

  private List<Integer> best(int count, int half) {
    double[] means = new DrawRegression(draws, halves[half], List.of(), noise).before();
    List<Integer> chosen = new ArrayList<>();
    double[] reached = new double[draws.draws()];
    Arrays.fill(reached, Double.NEGATIVE_INFINITY);
    while (chosen.size() < Math.min(count, draws.designs())) {
      int next = mostTelling(chosen, means, reached, half);
      chosen.add(next);
      for (int s : halves[half]) {
        reached[s] = Math.max(reached[s], draws.of(s, next));
      }
    }
    return chosen;
  }

  /// The design that is best to know besides those chosen, when what is left is as good as its best
  /// mean.
  private int mostTelling(List<Integer> chosen, double[] means, double[] reached, int half) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      if (!chosen.contains(c)) {
        double otherwise = bestOfOthers(means, chosen, c);
        double sum = 0;
        for (int s : halves[half]) {
          sum += Math.max(Math.max(otherwise, reached[s]), draws.of(s, c));
        }
        if (best < 0 || sum > most) {
          most = sum;
          best = c;
        }
      }
    }
    return best;
  }

  private static double bestOfOthers(double[] means, List<Integer> chosen, int candidate) {
    double best = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      best = c == candidate || chosen.contains(c) ? best : Math.max(best, means[c]);
    }
    return best;
  }

  /// Learned from one half, one gain per draw of the other.
  private double[] gains(List<Integer> made, int half) {
    DrawRegression belief = new DrawRegression(draws, halves[half], made, noise);
    int[] judges = halves[1 - half];
    int now = best(belief.before());
    double[] gains = new double[judges.length];
    for (int i = 0; i < gains.length; i++) {
      int then = best(belief.after(results(made, judges[i])));
      gains[i] = draws.of(judges[i], then) - draws.of(judges[i], now);
    }
    return gains;
  }

  private double[] results(List<Integer> made, int draw) {
    double[] results = new double[made.size()];
    for (int k = 0; k < results.length; k++) {
      results[k] = draws.of(draw, made.get(k)) + noise[made.get(k)] * luck(draw, k);
    }
    return results;
  }

  private static int best(double[] means) {
    int best = 0;
    for (int c = 0; c < means.length; c++) {
      best = means[c] > means[best] ? c : best;
    }
    return best;
  }

  /// The same luck for every plan, so that plans are compared under it.
  private double luck(int draw, int experiment) {
    long bits = key.child(draw).child(experiment).state() >>> 12;
    return StandardNormal.quantile((bits + 0.5) * 0x1p-52);
  }

  private int[] half(int first) {
    return IntStream.range(0, draws.draws()).filter(s -> s % 2 == first).toArray();
  }
}
