package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Finds the values of a file among those that an experiment has.
///
/// Every value of the file stands for one measurement, so each that was told before is found once:
/// of two equal ones the second is new where only one was told.
final class Findings {
  private final List<Measurement> told;
  private final List<KnownValue> open;
  private final @Nullable Finding[] found;

  private Findings(List<Measurement> told, Experiment experiment) {
    this.told = told;
    this.open = new ArrayList<>(KnownValue.of(experiment));
    this.found = new @Nullable Finding[told.size()];
  }

  /// Looks for all values.
  ///
  /// @param told all that the file says of the experiment
  static Findings of(List<Measurement> told, Experiment experiment) {
    Findings findings = new Findings(told, experiment);
    findings.findNamed();
    findings.find((value, known) -> Alike.same(value, known.latest()));
    findings.find((value, known) -> known.was(value));
    findings.find(Findings::changed);
    return findings;
  }

  /// The files of which some values stand in this one as they were told.
  Set<String> sources() {
    Set<String> sources = new HashSet<>();
    for (@Nullable Finding one : found) {
      if (one instanceof Finding.Known(KnownValue value)) {
        sources.addAll(value.sources());
      }
    }
    return sources;
  }

  /// Looks for values that say the same of another specimen, or under other conditions, than an
  /// earlier version of this file, in which they stand no more.
  ///
  /// @param earlier the files that are taken for such versions
  void findRelabelled(Set<String> earlier) {
    find((value, known) ->
        !Collections.disjoint(known.sources(), earlier)
            && Alike.sameReading(value, known.latest()));
  }

  // Of what a document corrects by name, any version may be named.
  private void findNamed() {
    List<KnownValue> all = List.copyOf(open);
    for (int i = 0; i < told.size(); i++) {
      Measurement value = told.get(i);
      if (names(value)) {
        Optional<KnownValue> known = all.stream().filter(k -> k.named(value)).findFirst();
        known.ifPresent(open::remove);
        found[i] = known.<Finding>map(Finding.Known::new).orElse(new Finding.Fresh(value));
      }
    }
  }

  private static boolean names(Measurement value) {
    return !value.getMeasurementId().isEmpty() || !value.getSupersedes().isEmpty();
  }

  private void find(BiPredicate<Measurement, KnownValue> fits) {
    for (int i = 0; i < told.size(); i++) {
      Measurement value = told.get(i);
      if (found[i] == null) {
        @Nullable KnownValue known =
            open.stream()
                .filter(k -> fits.test(value, k))
                .max(Comparator.comparingInt(k -> likeness(value, k.latest())))
                .orElse(null);
        if (known != null) {
          open.remove(known);
          found[i] = finding(value, known);
        }
      }
    }
  }

  private static boolean changed(Measurement value, KnownValue known) {
    return known.fromFile() && Alike.related(value, known.latest());
  }

  private static int likeness(Measurement value, Measurement known) {
    return (Alike.sameNumber(value, known) ? 2 : 0) + (Alike.sameThing(value, known) ? 1 : 0);
  }

  private static Finding finding(Measurement value, KnownValue known) {
    if (Alike.same(value, known.latest())) {
      return new Finding.Known(known);
    }
    return known.was(value)
        ? new Finding.Outdated(value, known.latest())
        : new Finding.Differing(value, known.latest());
  }

  /// What the experiment has besides.
  List<KnownValue> missing() {
    return open;
  }

  /// What each value of the file is, in their order.
  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      @Nullable Finding one = found[i];
      all.add(one == null ? new Finding.Fresh(told.get(i)) : one);
    }
    return all;
  }
}
