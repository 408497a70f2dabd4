package org.percola.server.convert;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Value;

/// Measurements as callers see them; [MeasurementReader] is the way back.
final class MeasurementConverter {
  private MeasurementConverter() {}

  static org.percola.v1.Measurement toProto(Measurement measurement) {
    org.percola.v1.Measurement.Builder proto =
        org.percola.v1.Measurement.newBuilder()
            .setMeasurementId(measurement.id())
            .setOutcome(measurement.outcome())
            .setUnit(measurement.unit())
            .putAllConditions(new TreeMap<>(measurement.conditions()))
            .setReplicate(measurement.replicate())
            .setSourceHash(orEmpty(measurement.sourceHash()))
            .setSupersedes(orEmpty(measurement.supersedes()))
            .setConfirmed(measurement.confirmed());
    switch (measurement.value()) {
      case Value.Exact(double number) -> proto.setExact(number);
      case Value.AtLeast(double bound) -> proto.setAtLeast(bound);
      case Value.AtMost(double bound) -> proto.setAtMost(bound);
    }
    Double standardError = measurement.standardError();
    if (standardError != null) {
      proto.setStandardError(standardError);
    }
    Measurement.Specimen specimen = measurement.specimen();
    if (specimen != null) {
      proto
          .getSpecimenBuilder()
          .setCell(orEmpty(specimen.cell()))
          .setElectrode(orEmpty(specimen.electrode()))
          .setPowderBatch(orEmpty(specimen.powderBatch()));
    }
    return proto.build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
