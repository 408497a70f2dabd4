package org.percola.server.convert;

import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.LikelyDesign;
import org.percola.optimizer.whatif.Sought;
import org.percola.optimizer.whatif.Sweep;
import org.percola.optimizer.whatif.SweepPoint;
import org.percola.v1.SeekDesignsResponse;
import org.percola.v1.SweepDesignResponse;

/// Answers about designs that nobody has to make.
public final class WhatIfConverter {
  private WhatIfConverter() {}

  /// What becomes of a design.
  ///
  /// @param campaignId of the campaign whose experiments are named
  public static SweepDesignResponse toProto(Sweep sweep, String campaignId) {
    SweepDesignResponse.Builder proto =
        SweepDesignResponse.newBuilder()
            .setBase(ForecastConverter.toProto(sweep.base(), campaignId))
            .setSeed(sweep.seed())
            .setRevision(sweep.revision());
    sweep.points().forEach(point -> proto.addPoints(point(point, campaignId)));
    return proto.build();
  }

  /// The designs that were sought.
  ///
  /// @param campaignId of the campaign whose experiments are named
  public static SeekDesignsResponse toProto(Sought sought, String campaignId) {
    SeekDesignsResponse.Builder proto =
        SeekDesignsResponse.newBuilder().setSeed(sought.seed()).setRevision(sought.revision());
    sought.likeliest().forEach(one -> proto.addLikeliest(likely(one, campaignId)));
    LikelyDesign best = sought.best();
    return best == null ? proto.build() : proto.setBest(likely(best, campaignId)).build();
  }

  private static SeekDesignsResponse.LikelyDesign likely(LikelyDesign one, String campaignId) {
    return SeekDesignsResponse.LikelyDesign.newBuilder()
        .setForecast(ForecastConverter.toProto(one.forecast(), campaignId))
        .setProbability(one.probability())
        .build();
  }

  private static SweepDesignResponse.Point point(SweepPoint point, String campaignId) {
    SweepDesignResponse.Point.Builder proto =
        SweepDesignResponse.Point.newBuilder().addAllHindrances(point.hindrances());
    point.settings().forEach(setting -> proto.addSettings(DesignConverter.toProto(setting)));
    DesignForecast forecast = point.forecast();
    if (forecast != null) {
      proto.setForecast(ForecastConverter.toProto(forecast, campaignId));
    }
    return proto.build();
  }
}
