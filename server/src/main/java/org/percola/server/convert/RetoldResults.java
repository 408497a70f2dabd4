package org.percola.server.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;

/// Measurements that an experiment holds already and that a lab reports once more, for it does not
/// know whether they went through.
///
/// One that the lab has named is the same one where it says the same, and counts once. Without a
/// name an equal one may as well be another measurement: it counts, and whoever told it is told so.
public final class RetoldResults {
  private final Campaign campaign;
  private final Design design;
  private final List<Measurement> present;

  /// @param design the design that was measured
  /// @param present measurements that are there already
  RetoldResults(Campaign campaign, Design design, List<Measurement> present) {
    this.campaign = campaign;
    this.design = design;
    this.present = List.copyOf(present);
  }

  /// Whether a measurement has the id of one that is there, and says the same.
  boolean hold(org.percola.v1.Measurement proto) {
    for (int i = 0; i < present.size(); i++) {
      if (present.get(i).id().equals(proto.getMeasurementId())) {
        return present.get(i).equals(asRead(proto, present.subList(0, i)));
      }
    }
    return false;
  }

  // As it was read when only those were there that had come before.
  private @Nullable Measurement asRead(
      org.percola.v1.Measurement proto, List<Measurement> earlier) {
    List<Measurement> read =
        new MeasurementReader(campaign, design, earlier)
            .readAll(List.of(proto), "measurements", Violations.ofRequest());
    return read.isEmpty() ? null : read.getFirst();
  }

  /// One sentence for each measurement that had been told before.
  ///
  /// @param told what a request that was not refused has reported
  /// @param before what the experiment held then
  /// @param now what it holds since
  public static List<String> notes(
      List<org.percola.v1.Measurement> told, List<Measurement> before, List<Measurement> now) {
    List<String> notes = new ArrayList<>();
    Set<String> known = before.stream().map(Measurement::id).collect(Collectors.toSet());
    told.stream()
        .filter(measurement -> known.contains(measurement.getMeasurementId()))
        .forEach(m ->
            notes.add(
                "%s: %s had been told before and counts once."
                    .formatted(m.getOutcome(), m.getMeasurementId())));
    Set<String> corrected =
        now.stream()
            .map(Measurement::supersedes)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    for (Measurement fresh : now.subList(before.size(), now.size())) {
      before.stream()
          .filter(old -> fresh.supersedes() == null && !corrected.contains(old.id()))
          .filter(old -> sameBesidesItsName(old, fresh))
          .findFirst()
          .ifPresent(old -> notes.add(twice(old, fresh)));
    }
    return notes;
  }

  private static boolean sameBesidesItsName(Measurement one, Measurement other) {
    return one.outcome().equals(other.outcome())
        && one.value().equals(other.value())
        && Objects.equals(one.standardError(), other.standardError())
        && Objects.equals(one.specimen(), other.specimen())
        && one.conditions().equals(other.conditions())
        && one.replicate() == other.replicate();
  }

  private static String twice(Measurement old, Measurement fresh) {
    return ("%s: %s says the same as %s, which had been told before, and counts as another"
            + " measurement. One that is told again under its own measurement_id counts once.")
        .formatted(fresh.outcome(), fresh.id(), old.id());
  }
}
