package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.related.RelatedData;

/// What there is to learn from about one outcome besides its own results: the same outcome in
/// earlier campaigns, and the proxies that its belief names.
final class RelatedRows {
  private RelatedRows() {}

  /// Earlier campaigns first, then proxies; those without any result are left out.
  static List<RelatedData> of(
      Outcome.Measured outcome, Campaign campaign, Evidence evidence, SpaceEncoding encoding) {
    List<RelatedData> related = new ArrayList<>();
    for (EarlierEvidence earlier : EarlierEvidence.all(campaign)) {
      TrainingData rows = rows(outcome, earlier, encoding);
      if (rows.size() > 0) {
        String name = earlier.campaign().name();
        related.add(new RelatedData(name, RelatedData.Kind.EARLIER_CAMPAIGN, rows));
      }
    }
    for (String name : outcome.belief().proxies()) {
      if (campaign.outcome(name) instanceof Outcome.Measured proxy) {
        TrainingData rows = TrainingRows.of(proxy, campaign, evidence, encoding);
        if (rows.size() > 0) {
          related.add(new RelatedData(name, RelatedData.Kind.PROXY, rows));
        }
      }
    }
    return List.copyOf(related);
  }

  private static TrainingData rows(
      Outcome.Measured outcome, EarlierEvidence earlier, SpaceEncoding encoding) {
    List<Design> designs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Bound> bounds = new ArrayList<>();
    for (EarlierCampaign.Result result : earlier.results()) {
      double value = number(result.value());
      if (result.outcome().equals(outcome.name())
          && outcome.belief().surface().transform().allows(value)) {
        Design design = earlier.campaign().designs().get(result.design());
        Double stated = result.standardError();
        designs.add(design);
        values.add(value);
        errors.add(stated == null ? Double.NaN : stated);
        bounds.add(bound(result.value()));
      }
    }
    return TrainingData.of(
            encoding.inputs(designs), TrainingRows.array(values), TrainingRows.array(errors))
        .withBounds(bounds.toArray(Bound[]::new));
  }

  private static double number(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Exact(double number) -> number;
      case Measurement.Value.AtLeast(double bound) -> bound;
      case Measurement.Value.AtMost(double bound) -> bound;
    };
  }

  private static Bound bound(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Exact _ -> Bound.NONE;
      case Measurement.Value.AtLeast _ -> Bound.AT_LEAST;
      case Measurement.Value.AtMost _ -> Bound.AT_MOST;
    };
  }
}
