package org.percola.server.convert;

import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.planning.TradeOff;

/// The best trade-offs between several objectives.
public final class TradeOffConverter {
  private TradeOffConverter() {}

  /// One of them.
  ///
  /// @param campaignId of the campaign whose experiments are named
  public static org.percola.v1.TradeOff toProto(TradeOff tradeOff, String campaignId) {
    org.percola.v1.TradeOff.Builder proto =
        org.percola.v1.TradeOff.newBuilder()
            .setForecast(ForecastConverter.toProto(tradeOff.forecast(), campaignId));
    Experiment experiment = tradeOff.experiment();
    if (experiment != null) {
      proto.setExperiment(ResourceName.experiment(campaignId, experiment.id()));
    }
    return proto.build();
  }
}
