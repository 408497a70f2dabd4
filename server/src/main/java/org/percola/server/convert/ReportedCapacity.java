package org.percola.server.convert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Capacities as labs report them, which say how much of the active material takes part: where a
/// campaign has that outcome, they are turned into it.
///
/// See [ReportedValue] for how.
public enum ReportedCapacity {
  /// Per gram of PTO.
  SPECIFIC("specific_capacity", "reported_specific_capacity_mah_per_g", "mA.h/g", "mAh/g"),
  /// Of a whole cell, whose mass of PTO or of electrode is among the conditions.
  OF_A_CELL("capacity", "reported_capacity_mah", "mA.h", "mAh");

  /// The outcome that they are turned into.
  public static final String OUTCOME = "utilization";

  private final String outcome;
  private final String note;
  private final String unit;
  private final String spokenUnit;

  ReportedCapacity(String outcome, String note, String unit, String spokenUnit) {
    this.outcome = outcome;
    this.note = note;
    this.unit = unit;
    this.spokenUnit = spokenUnit;
  }

  /// The one that is reported under a name, or null when there is none.
  public static @Nullable ReportedCapacity of(String outcome) {
    for (ReportedCapacity capacity : values()) {
      if (capacity.outcome.equals(outcome)) {
        return capacity;
      }
    }
    return null;
  }

  /// The name that it is reported under.
  public String outcome() {
    return outcome;
  }

  /// Its unit as a UCUM code.
  public String unit() {
    return unit;
  }

  /// The ways to write its unit.
  List<String> units() {
    return List.of(unit, spokenUnit);
  }

  /// The condition that keeps what was reported.
  String note() {
    return note;
  }
}
