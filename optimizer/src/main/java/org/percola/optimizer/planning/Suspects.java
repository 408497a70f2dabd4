package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.evidence.ChosenSurrogate;
import org.percola.surrogate.gp.FixedTransform;

/// Results far from what all the others foretell: a slip, or a discovery, but worth a second look.
///
/// The residual of a result y against the belief without it, in its standard deviations, follows
/// from the belief with it (mean m, variance v) and the result's own error s: `z = (y - m) / (s √(1
/// - h))`, with the leverage `h = v / s²`.
///
/// Source: Cook and Weisberg, Residuals and Influence in Regression (1982), section 2.2.1; exact
/// for a Gaussian belief whose hyperparameters are known, else a little too mild. Outcomes that are
/// modelled on another scale are left alone: there an error has no one size. A result that stands
/// alone is found without a belief, see [LoneValue].
final class Suspects {
  /// Beyond it chance is no explanation: two of 30 000 honest results are.
  private static final double SUSPICIOUS = 4.0;

  /// A result that nothing else speaks about decides the belief by itself, and cannot contradict
  /// it.
  private static final double LARGEST_LEVERAGE = 0.95;

  private final Study study;

  /// One result of one experiment; results of different experiments may be equal.
  private record Reading(Observation observation, Observation.Result result) {}

  Suspects(Study study) {
    this.study = study;
  }

  /// One sentence per suspicious result that nobody has confirmed.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Outcome outcome : study.campaign().outcomes()) {
      if (outcome instanceof Outcome.Measured measured) {
        Map<Reading, String> noted = new LinkedHashMap<>();
        if (onItsOwnScale(measured)) {
          unlikely(measured, noted);
        }
        alone(measured, noted);
        notes.addAll(noted.values());
      }
    }
    return notes;
  }

  private void alone(Outcome.Measured outcome, Map<Reading, String> notes) {
    List<Reading> readings =
        study.evidence().observations().stream()
            .flatMap(each -> each.of(outcome.name()).stream().map(r -> new Reading(each, r)))
            .filter(reading -> reading.result().exact())
            .toList();
    double[] values = readings.stream().mapToDouble(r -> r.result().value()).toArray();
    for (int i = 0; i < values.length; i++) {
      Reading reading = readings.get(i);
      LoneValue alone = LoneValue.of(values, i);
      if (alone != null && !reading.result().measurement().confirmed()) {
        notes.putIfAbsent(reading, note(outcome, reading.observation(), values[i], alone));
      }
    }
  }

  private static String note(
      Outcome.Measured outcome, Observation observation, double value, LoneValue alone) {
    return "Experiment %s: %s %s lies much farther from all other results, %s to %s, than they lie apart: please measure it again, correct it, or confirm it."
        .formatted(
            observation.experiment().id(),
            outcome.name(),
            Words.quantity(value, outcome.unit()),
            Words.number(alone.lowest()),
            Words.quantity(alone.highest(), outcome.unit()));
  }

  private boolean onItsOwnScale(Outcome.Measured outcome) {
    return switch (outcome.belief().surface().transform()) {
      case NONE, SQUEEZED -> true;
      case LOG, LOGIT -> false;
      case CHOSEN ->
          !(study.belief().surrogate(outcome.name()) instanceof ChosenSurrogate chosen)
              || chosen.form().outputTransform().equals(FixedTransform.NONE);
    };
  }

  private void unlikely(Outcome.Measured outcome, Map<Reading, String> notes) {
    Surrogate surrogate = study.belief().surrogate(outcome.name());
    List<Observation> observed =
        study.evidence().observations().stream()
            .filter(observation -> !observation.of(outcome.name()).isEmpty())
            .toList();
    if (observed.isEmpty()) {
      return;
    }
    Posterior belief =
        surrogate.posterior(
            study.space().encoding().inputs(observed.stream().map(Observation::design).toList()));
    double[] learned = learnedErrors(surrogate, belief);
    for (int i = 0; i < observed.size(); i++) {
      for (Observation.Result result : observed.get(i).of(outcome.name())) {
        double stated = TrainingRows.standardError(result);
        double error = Double.isNaN(stated) ? learned[i] : stated;
        double residual = residual(result, error, belief.mean(i), belief.standardDeviation(i));
        if (Math.abs(residual) > SUSPICIOUS && !result.measurement().confirmed()) {
          notes.put(
              new Reading(observed.get(i), result),
              note(outcome, observed.get(i), result, residual));
        }
      }
    }
  }

  /// The standard error to expect of a result of each design: where a side is squeezed, one that
  /// lies far out errs by more.
  private static double[] learnedErrors(Surrogate surrogate, Posterior belief) {
    double[] errors = new double[belief.size()];
    Arrays.fill(errors, surrogate.expectedStandardError());
    Posterior noisy = belief.withNoise(errors);
    for (int i = 0; i < errors.length; i++) {
      double known = belief.standardDeviation(i);
      double total = noisy.standardDeviation(i);
      errors[i] = Math.sqrt(Math.max(0, total * total - known * known));
    }
    return errors;
  }

  /// In standard deviations; 0 for a bound that may well hold.
  private static double residual(
      Observation.Result result, double error, double mean, double deviation) {
    double off =
        switch (result.bound()) {
          case NONE -> result.value() - mean;
          case AT_LEAST -> Math.max(0, result.value() - mean);
          case AT_MOST -> Math.min(0, result.value() - mean);
        };
    double leverage = deviation / error * (deviation / error);
    return error > 0 && leverage < LARGEST_LEVERAGE ? off / (error * Math.sqrt(1 - leverage)) : 0;
  }

  private static String note(
      Outcome.Measured outcome, Observation observation, Observation.Result result, double z) {
    return "Experiment %s: %s %s is %s standard deviations from what the other results foretell: please measure it again, correct it, or confirm it."
        .formatted(
            observation.experiment().id(),
            outcome.name(),
            Words.quantity(result.value(), outcome.unit()),
            Words.number(Math.abs(z)));
  }
}
