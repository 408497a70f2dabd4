package org.percola.server.cli.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.server.cli.report.SweptWords;
import org.percola.v1.CampaignSpec;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Prediction;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.Rest;
import org.percola.v1.SweepDesignResponse;
import org.percola.v1.SweepDesignResponse.Point;

/// The steps of a sweep as one outcome shows them.
final class SweptPoints {
  private final CampaignSpec spec;
  private final SweepDesignRequest request;
  private final SweepDesignResponse answer;
  private final String outcome;
  private final OutcomeWords outcomes;
  private final SweptWords swept;

  SweptPoints(
      CampaignSpec spec, SweepDesignRequest request, SweepDesignResponse answer, String outcome) {
    this.spec = spec;
    this.request = request;
    this.answer = answer;
    this.outcome = outcome;
    this.outcomes = new OutcomeWords(spec);
    this.swept = new SweptWords(spec, request);
  }

  /// One step.
  ///
  /// @param allowed whether it may be made
  record Step(
      Point point,
      double lower,
      double lowerQuartile,
      double median,
      double upperQuartile,
      double upper,
      double prior,
      boolean allowed) {
    /// The setting of a parameter of numbers.
    double number(int parameter) {
      return point.getSettings(parameter).getNumber();
    }
  }

  /// Whether anything is foretold.
  boolean any() {
    return !steps().isEmpty();
  }

  /// The steps for which there is a design of which something is known, in the order asked.
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Point point : answer.getPointsList()) {
      for (Prediction p : point.getForecast().getPredictionsList()) {
        if (p.getOutcome().equals(outcome) && !p.getNothingKnown()) {
          steps.add(
              new Step(
                  point,
                  shown(p.getLower()),
                  shown(p.getLowerQuartile()),
                  shown(p.getMedian()),
                  shown(p.getUpperQuartile()),
                  shown(p.getUpper()),
                  shown(p.getPriorMean()),
                  SweptWords.mayBeMade(point)));
        }
      }
    }
    return steps;
  }

  /// An axis on which every step and every limit lies.
  double[] axis(ToDoubleFunction<Step> lower, ToDoubleFunction<Step> upper) {
    double low = steps().stream().mapToDouble(lower).min().orElse(0);
    double high = steps().stream().mapToDouble(upper).max().orElse(1);
    for (double limit : limits()) {
      low = Math.min(low, limit);
      high = Math.max(high, limit);
    }
    return Sheet.around(low, high);
  }

  /// The campaign's limits on the outcome.
  List<Double> limits() {
    return spec.getOutcomeConstraintsList().stream()
        .filter(target -> target.getOutcome().equals(outcome))
        .map(OutcomeConstraint::getLimit)
        .map(this::shown)
        .toList();
  }

  /// Whether what is believed of the outcome before any result is physics.
  boolean physics() {
    return !outcomes.restsOnResults(outcome);
  }

  String title() {
    return request.getRest() == Rest.REST_CHOSEN
        ? "The best that is left, setting by setting"
        : "One design with another setting";
  }

  /// The outcome with its unit.
  String outcomeTitle() {
    String unit = outcomes.unit(outcome);
    return OutcomeWords.plain(outcome) + (unit.isEmpty() ? "" : ", " + unit);
  }

  /// Words for the parameters that change.
  SweptWords swept() {
    return swept;
  }

  private double shown(double value) {
    return outcomes.shown(outcome, value);
  }
}
