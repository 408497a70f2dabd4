package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.server.convert.ReportedForm;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// One measured value that a campaign holds, as it was reported first and as it was corrected
/// since.
final class KnownValue {
  private final List<Measurement> versions = new ArrayList<>();

  private KnownValue() {}

  /// Those of an experiment, in the order they were told.
  static List<KnownValue> of(Experiment experiment) {
    Map<String, KnownValue> byId = new LinkedHashMap<>();
    List<KnownValue> values = new ArrayList<>();
    for (Measurement measurement : experiment.getMeasurementsList()) {
      @Nullable KnownValue value = byId.get(measurement.getSupersedes());
      if (value == null) {
        value = new KnownValue();
        values.add(value);
      }
      value.versions.add(ReportedForm.of(measurement));
      byId.put(measurement.getMeasurementId(), value);
    }
    return values;
  }

  /// What holds now.
  Measurement latest() {
    return versions.getLast();
  }

  /// Whether this is what a measurement says, or said before it was corrected.
  boolean was(Measurement told) {
    return versions.stream().anyMatch(version -> Alike.same(told, version));
  }

  /// Whether a measurement names this one, or says again what it corrected.
  boolean named(Measurement told) {
    return versions.stream().anyMatch(version -> named(told, version));
  }

  private static boolean named(Measurement told, Measurement version) {
    return told.getMeasurementId().isEmpty()
        ? told.getSupersedes().equals(version.getSupersedes()) && Alike.same(told, version)
        : told.getMeasurementId().equals(version.getMeasurementId()) && Alike.same(told, version);
  }

  /// Whether it came from a file, in which it may have been changed since.
  boolean fromFile() {
    return !sources().isEmpty();
  }

  /// The files that told it or corrected it, by their SHA-256.
  Set<String> sources() {
    return versions.stream()
        .map(Measurement::getSourceHash)
        .filter(source -> !source.isEmpty())
        .collect(Collectors.toSet());
  }
}
