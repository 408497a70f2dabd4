package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.outcome.Formula;
import org.percola.optimizer.outcome.Formulas;
import org.percola.optimizer.outcome.Roles;
import org.percola.optimizer.planning.Observation.Result;
import org.percola.surrogate.TrainingData.Bound;

/// What results of derived outcomes say of the measured ones that are modelled: an energy that came
/// with a voltage but without a utilization says the utilization.
///
/// Exact where the formula is proportional to the one input that is missing and the others were
/// measured with it; `u = y / f(1)` then, and `se(u)² = (se(y) / f(1))² + Σ (se of the others,
/// carried through)²`. Anything else is stored and said not to be learned from. A derived result
/// whose inputs were all measured says nothing more; one that contradicts them by more than
/// [#AGREEMENT] is noted.
final class ImpliedResults {
  /// How far a derived result may be from what its own inputs amount to, relatively: room for
  /// rounding.
  private static final double AGREEMENT = 0.01;

  /// Rounding of one product; far below any measurement.
  private static final double PROPORTIONAL = 1e-12;

  private final Map<String, Outcome.Derived> outcomes = new LinkedHashMap<>();
  private final Map<String, Formula> formulas = new LinkedHashMap<>();

  ImpliedResults(Campaign campaign) {
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome instanceof Outcome.Derived derived) {
        outcomes.put(derived.name(), derived);
        formulas.put(derived.name(), Formulas.of(derived, Roles.of(derived, campaign.outcomes())));
      }
    }
  }

  /// The results of measured outcomes that follow from these of one experiment.
  List<Result> of(Experiment experiment, List<Result> results, List<String> notes) {
    List<Result> implied = new ArrayList<>();
    for (Result result : results) {
      Outcome.Derived derived = outcomes.get(result.outcome());
      if (derived != null) {
        Observation known = new Observation(experiment, results);
        Result follows = implied(derived, result, known, notes);
        if (follows != null) {
          implied.add(follows);
        }
      }
    }
    return implied;
  }

  private @Nullable Result implied(
      Outcome.Derived derived, Result result, Observation known, List<String> notes) {
    List<String> inputs = derived.inputs();
    double[] measured = inputs.stream().mapToDouble(known::mean).toArray();
    List<String> missing = inputs.stream().filter(input -> known.of(input).isEmpty()).toList();
    if (missing.isEmpty()) {
      contradiction(derived, result, known, measured, notes);
      return null;
    }
    int unknown = inputs.indexOf(missing.getFirst());
    Formula.Figure figure = figure(derived, known);
    double unit = missing.size() == 1 && figure != null ? unit(figure, measured, unknown) : 0;
    if (!(unit > 0) || figure == null) {
      notes.add(
          "Experiment %s: %s is stored, but not learned from: it does not tell %s by itself."
              .formatted(known.experiment().id(), derived.name(), String.join(" and ", missing)));
      return null;
    }
    notes.add(
        "Experiment %s: %s was read from %s."
            .formatted(known.experiment().id(), missing.getFirst(), derived.name()));
    return new Result(
        missing.getFirst(),
        result.value() / unit,
        result.bound(),
        standardError(result, figure, measured, unknown, known, inputs),
        result.measurement());
  }

  private Formula.@Nullable Figure figure(Outcome.Derived derived, Observation known) {
    Formula formula = formulas.get(derived.name());
    try {
      return formula == null ? null : formula.at(known.design());
    } catch (IllegalArgumentException unread) {
      return null; // the design lacks a setting that the formula reads
    }
  }

  /// The figure per unit of the unknown input; NaN where it is not proportional to it.
  private static double unit(Formula.Figure figure, double[] measured, int unknown) {
    double unit = with(figure, measured, unknown, 1);
    boolean proportional =
        with(figure, measured, unknown, 0) == 0
            && near(with(figure, measured, unknown, 0.5), unit / 2)
            && near(with(figure, measured, unknown, 2), unit * 2);
    return proportional ? unit : Double.NaN;
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= PROPORTIONAL * Math.abs(other);
  }

  private static double with(Formula.Figure figure, double[] measured, int input, double value) {
    double[] inputs = measured.clone();
    inputs[input] = value;
    return figure.of(inputs);
  }

  private static @Nullable Double standardError(
      Result result,
      Formula.Figure figure,
      double[] measured,
      int unknown,
      Observation known,
      List<String> inputs) {
    Double stated = result.standardError();
    if (stated == null) {
      return null;
    }
    double unit = with(figure, measured, unknown, 1);
    double squares = stated / unit * (stated / unit);
    for (int i = 0; i < measured.length; i++) {
      double error = i == unknown ? 0 : errorOfMean(known.of(inputs.get(i)));
      if (error > 0) {
        double[] moved = measured.clone();
        moved[i] += error;
        double off = result.value() / with(figure, moved, unknown, 1) - result.value() / unit;
        squares = Math.fma(off, off, squares);
      }
    }
    return Math.sqrt(squares);
  }

  /// What is stated of the error of a mean of replicates; 0 where nothing is.
  private static double errorOfMean(List<Result> results) {
    double squares = 0;
    for (Result result : results) {
      Double error = result.standardError();
      squares += error == null ? 0 : error * error;
    }
    return Math.sqrt(squares) / results.size();
  }

  private void contradiction(
      Outcome.Derived derived,
      Result result,
      Observation known,
      double[] measured,
      List<String> notes) {
    Formula.Figure figure = figure(derived, known);
    double computed = figure == null ? Double.NaN : figure.of(measured);
    if (result.bound() == Bound.NONE
        && !result.measurement().confirmed()
        && Math.abs(result.value() - computed) > AGREEMENT * Math.abs(computed)) {
      notes.add(
          "Experiment %s: %s is %s, but %s of the same experiment make %s: please confirm or correct one of them."
              .formatted(
                  known.experiment().id(),
                  derived.name(),
                  Words.quantity(result.value(), derived.unit()),
                  String.join(" and ", derived.inputs()),
                  Words.quantity(computed, derived.unit())));
    }
  }
}
