package org.percola.surrogate.evidence;

import java.util.Arrays;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.MeanEstimate;
import org.percola.surrogate.gp.Treatment;

/// A belief that may take part in a blend.
///
/// @param name in plain words, for reports
/// @param priorWeight its share before any evidence, in proportion to the others'
/// @param physics whether it rests on what is known beforehand about how designs act
/// @param leastObservations with fewer it does not take part
/// @param mostObservations with more it does not take part
/// @param modeller what fits it
public record Candidate(
    String name,
    double priorWeight,
    boolean physics,
    int leastObservations,
    int mostObservations,
    Modeller modeller) {

  /// With fewer observations neither a level nor a spread can be told from them, nor is there
  /// anything to weigh a candidate by.
  static final int ENOUGH = 3;

  /// With more, refitting without some observations costs too much, the cube of the others; what
  /// most probable values are worth there was not tried.
  static final int MOST_REFITTED = 100;

  /// A parameter counts as known once the data say more about it than its prior: less than half of
  /// its prior variance is left.
  private static final double KNOWN = Math.sqrt(0.5);

  /// Fits a belief and scores it.
  @FunctionalInterface
  public interface Modeller {
    Scored fit(TrainingData data, RandomKey key);
  }

  public Candidate {
    if (!(priorWeight > 0) || leastObservations < 0 || mostObservations < leastObservations) {
      throw new IllegalArgumentException(
          "%s: prior weight %s, %d to %d observations (expected: > 0, from 0 or more to no fewer)"
              .formatted(name, priorWeight, leastObservations, mostObservations));
    }
  }

  /// A candidate with any greater number of observations than the least.
  public Candidate(
      String name, double priorWeight, boolean physics, int leastObservations, Modeller modeller) {
    this(name, priorWeight, physics, leastObservations, Integer.MAX_VALUE, modeller);
  }

  /// Whether it takes part with so many observations.
  boolean takesPart(int observations) {
    return observations >= leastObservations && observations <= mostObservations;
  }

  /// A process with all parameters of its mean drawn from their posterior; takes part from the
  /// start.
  public static Candidate drawn(String name, double priorWeight, GaussianProcessSettings settings) {
    GaussianProcessSettings drawn = settings.withTreatment(Treatment.SAMPLED, Treatment.SAMPLED);
    return new Candidate(name, priorWeight, true, 0, (data, key) -> scored(drawn, data, key));
  }

  /// A process with the parameters of its mean that the data determine at their most probable
  /// values, and the others drawn.
  public static Candidate partlyFitted(
      String name, double priorWeight, GaussianProcessSettings settings) {
    GaussianProcessSettings drawn = settings.withTreatment(Treatment.SAMPLED, Treatment.SAMPLED);
    return new Candidate(
        name, priorWeight, true, ENOUGH, (data, key) -> partlyFitted(drawn, data, key));
  }

  /// A process without physics that takes part from the start.
  public static Candidate usual(String name, double priorWeight, GaussianProcessSettings settings) {
    return new Candidate(name, priorWeight, false, 0, (data, key) -> scored(settings, data, key));
  }

  /// A process around an unknown level, without physics.
  public static Candidate plain(String name, double priorWeight, GaussianProcessSettings settings) {
    return new Candidate(
        name, priorWeight, false, ENOUGH, (data, key) -> scored(settings, data, key));
  }

  /// A process without physics at the most probable values of all its parameters, while there are
  /// so few observations that these tell another story than draws.
  ///
  /// Such values have seen every observation, so left-out scores without refitting would flatter
  /// them; see [HeldOutScores].
  public static Candidate mostProbable(
      String name, double priorWeight, GaussianProcessSettings settings) {
    GaussianProcessFitter fitter =
        GaussianProcessFitter.of(settings.withTreatment(Treatment.FITTED, Treatment.FITTED));
    return new Candidate(
        name,
        priorWeight,
        false,
        ENOUGH,
        MOST_REFITTED,
        (data, key) -> new Scored(fitter.fit(data, key), HeldOutScores.of(fitter, data, key)));
  }

  private static Scored scored(GaussianProcessSettings settings, TrainingData data, RandomKey key) {
    GaussianProcess process = GaussianProcessFitter.of(settings).fit(data, key);
    LeaveOneOut left = process.leftOut();
    double[] scores = new double[data.size()];
    Arrays.setAll(scores, left::logScore);
    return new Scored(process, scores);
  }

  private static Scored partlyFitted(
      GaussianProcessSettings settings, TrainingData data, RandomKey key) {
    MeanEstimate estimate = MeanEstimate.of(settings, data);
    double[] ignorance = estimate.ignorance();
    boolean[] known = new boolean[ignorance.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = ignorance[i] < KNOWN;
    }
    HeldMean mean = new HeldMean(settings.mean(), estimate.values(), known);
    Scored scored = scored(settings.withMean(mean), data, key);
    double[] scores = scored.logScores();
    double[] optimism = estimate.optimism();
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= Math.max(0, optimism[i]);
    }
    return new Scored(scored.surrogate(), scores);
  }
}
