package org.percola.server.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.design.Design;

/// Reads new measurements of one experiment.
public final class MeasurementReader {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private final Campaign campaign;
  private final Design design;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final Map<String, String> corrections = new HashMap<>();
  private final OpposedBounds bounds = new OpposedBounds();
  private final RetoldResults retold;

  /// @param design the design that was measured
  /// @param present measurements of the same experiment that are there already
  public MeasurementReader(Campaign campaign, Design design, List<Measurement> present) {
    this.campaign = campaign;
    this.design = design;
    this.retold = new RetoldResults(campaign, design, present);
    present.forEach(measurement -> taken.add(measurement.id()));
    present.forEach(this::remember);
    present.forEach(bounds::add);
  }

  /// New measurements of the experiment, with ids given where the request has none; bad ones are
  /// left out, and those that are there already under the id they are told with.
  public List<Measurement> readAll(
      List<org.percola.v1.Measurement> protos, String field, Violations at) {
    List<Measurement> read = new ArrayList<>();
    for (int i = 0; i < protos.size(); i++) {
      Measurement one = retold.hold(protos.get(i)) ? null : read(protos.get(i), at.at(field, i));
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  private @Nullable Measurement read(org.percola.v1.Measurement proto, Violations at) {
    ReportedValue reported = ReportedValue.of(proto, campaign, design, at);
    double number = number(proto, reported, at);
    Double standardError = standardError(proto, reported, at);
    String supersedes = supersedes(proto, reported, at);
    String id = id(proto, at);
    int replicate = replicate(proto, at);
    String sourceHash = sourceHash(proto, at);
    Map<String, Double> conditions = conditions(proto, reported, at);
    if (!at.clean()) {
      return null;
    }
    Measurement read =
        new Measurement(
            id,
            reported.outcome(),
            value(proto, number),
            reported.unit(),
            standardError,
            specimen(proto),
            conditions,
            replicate,
            sourceHash,
            supersedes,
            proto.getConfirmed());
    remember(read);
    bounds.check(read, at);
    return read;
  }

  private void remember(Measurement measurement) {
    outcomes.put(measurement.id(), measurement.outcome());
    String corrected = measurement.supersedes();
    if (corrected != null) {
      corrections.put(corrected, measurement.id());
    }
  }

  private double number(
      org.percola.v1.Measurement proto, ReportedValue reported, Violations outer) {
    String field =
        switch (proto.getValueCase()) {
          case EXACT, VALUE_NOT_SET -> "exact";
          case AT_LEAST -> "at_least";
          case AT_MOST -> "at_most";
        };
    Violations at = outer.at(field);
    double number = ReportedValue.value(proto) * reported.factor();
    if (!Double.isFinite(number)) {
      at.add(
          "%s: %s (expected: a finite number%s)"
              .formatted(
                  proto.getOutcome(),
                  proto.getValueCase().getNumber() == 0 ? "not set" : number,
                  UnitWords.in(reported.unit())));
      return 0;
    }
    if (!Measurement.computable(number, null)) {
      at.add(
          "%s: %s (expected: %s to %s %s)"
              .formatted(
                  proto.getOutcome(),
                  number,
                  -Measurement.LARGEST,
                  Measurement.LARGEST,
                  reported.unit()));
      return 0;
    }
    PlausibleRange range = PlausibleRange.of(campaign, reported.outcome());
    if (range != null) {
      range.check(number, proto.getConfirmed(), at);
    }
    return number;
  }

  private static @Nullable Double standardError(
      org.percola.v1.Measurement proto, ReportedValue reported, Violations at) {
    if (!proto.hasStandardError()) {
      return null;
    }
    double given = proto.getStandardError();
    if (!(given > 0) || !Double.isFinite(given)) {
      at.add("standard_error", given, "above 0 and finite, or not set when it is not known");
      return null;
    }
    double error = given * reported.factor();
    if (!Measurement.computable(0, error)) {
      at.add(
          "standard_error",
          given,
          "%s to %s %s"
              .formatted(Measurement.SMALLEST_ERROR, Measurement.LARGEST, reported.unit()));
      return null;
    }
    return error;
  }

  private String id(org.percola.v1.Measurement proto, Violations at) {
    String id = proto.getMeasurementId();
    if (id.isEmpty()) {
      int next = taken.size() + 1;
      while (!taken.add("m" + next)) {
        next++;
      }
      return "m" + next;
    }
    if (!ID.matcher(id).matches()) {
      at.add("measurement_id", "'" + id + "'", "letters, digits, '.', '_', '-', at most 63");
    } else if (!taken.add(id)) {
      at.add(
          "measurement_id",
          "'" + id + "'",
          "a new id, or the same value as before; to correct it, name it in supersedes");
    }
    return id;
  }

  // A value is corrected by one other, else two corrections of it would count as two results.
  private @Nullable String supersedes(
      org.percola.v1.Measurement proto, ReportedValue reported, Violations at) {
    String corrected = proto.getSupersedes();
    if (corrected.isEmpty()) {
      return null;
    }
    String outcome = outcomes.get(corrected);
    String correction = corrections.get(corrected);
    if (!taken.contains(corrected)) {
      at.add("supersedes", "'" + corrected + "'", "an earlier measurement of the same experiment");
    } else if (correction != null) {
      at.add("supersedes", "'" + corrected + "'", "'" + correction + "', which corrected it");
    } else if (outcome != null && !outcome.equals(reported.outcome())) {
      at.add("supersedes", "'" + corrected + "', of " + outcome, "one of " + reported.outcome());
    }
    return corrected;
  }

  private static int replicate(org.percola.v1.Measurement proto, Violations at) {
    if (proto.getReplicate() < 0) {
      at.add("replicate", proto.getReplicate(), "1 or more");
    }
    return Math.max(1, proto.getReplicate());
  }

  private static @Nullable String sourceHash(org.percola.v1.Measurement proto, Violations at) {
    String hash = proto.getSourceHash();
    if (!hash.isEmpty() && !SHA_256.matcher(hash).matches()) {
      at.add("source_hash", "'" + hash + "'", "64 hexadecimal digits in lower case, a SHA-256");
    }
    return orNull(hash);
  }

  private static Map<String, Double> conditions(
      org.percola.v1.Measurement proto, ReportedValue reported, Violations at) {
    proto
        .getConditionsMap()
        .forEach((name, number) -> {
          if (!Double.isFinite(number)) {
            at.at("conditions", name).add(name + ": " + number + " (expected: a finite number)");
          }
        });
    Map<String, Double> conditions = new HashMap<>(proto.getConditionsMap());
    conditions.putAll(reported.noted());
    return conditions;
  }

  private static Value value(org.percola.v1.Measurement proto, double number) {
    return switch (proto.getValueCase()) {
      case EXACT, VALUE_NOT_SET -> new Value.Exact(number);
      case AT_LEAST -> new Value.AtLeast(number);
      case AT_MOST -> new Value.AtMost(number);
    };
  }

  private static Measurement.@Nullable Specimen specimen(org.percola.v1.Measurement proto) {
    org.percola.v1.Measurement.Specimen specimen = proto.getSpecimen();
    return specimen.equals(org.percola.v1.Measurement.Specimen.getDefaultInstance())
        ? null
        : new Measurement.Specimen(
            orNull(specimen.getCell()),
            orNull(specimen.getElectrode()),
            orNull(specimen.getPowderBatch()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
