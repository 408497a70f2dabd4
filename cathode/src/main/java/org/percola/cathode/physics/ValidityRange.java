package org.percola.cathode.physics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.process.ProcessRoute;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;

/// Where the cathode physics is stated to hold, in one quantity; outside, [ForwardModel] still
/// answers, but nobody vouches for its form.
///
/// The ranges and their sources are the lines of `validity-ranges.csv`.
///
/// @param route the only route that the range is for; null for every route
/// @param lower in the unit of the quantity
/// @param upper likewise
/// @param status what the range rests on
/// @param source where it comes from
public record ValidityRange(
    ValidityQuantity quantity,
    @Nullable ProcessRoute route,
    double lower,
    double upper,
    Status status,
    String source) {
  private static final String RESOURCE = "validity-ranges.csv";
  private static final List<ValidityRange> ALL = load();

  /// Slack relative to the range's end: fractions that sum to 1 are off by rounding.
  private static final double ROUNDING = 1e-9;

  /// What a range rests on.
  public enum Status {
    /// Cells were made at both ends, or beside them.
    MEASURED,
    /// Published for a related system.
    LITERATURE,
    /// No source: a judgement.
    ASSUMPTION
  }

  /// Checks the ends.
  public ValidityRange {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "%s: %s to %s (expected: lower < upper)".formatted(quantity, lower, upper));
    }
  }

  /// A value outside its range.
  ///
  /// @param value in the unit of the range's quantity
  public record Excess(ValidityRange range, double value) {

    /// By how much, above 0, in the unit of the quantity.
    public double beyond() {
      return value < range.lower() ? range.lower() - value : value - range.upper();
    }
  }

  /// Every range.
  public static List<ValidityRange> all() {
    return ALL;
  }

  /// The ranges that a design leaves, in the order of the table; empty when the physics is stated
  /// to hold for it.
  public static List<Excess> leftBy(CathodeDesign design) {
    List<Excess> left = new ArrayList<>();
    for (ValidityRange range : ALL) {
      double value = range.quantity().of(design);
      if ((range.route() == null || range.route() == design.route()) && !range.holds(value)) {
        left.add(new Excess(range, value));
      }
    }
    return List.copyOf(left);
  }

  private boolean holds(double value) {
    return value >= lower - ROUNDING * Math.abs(lower)
        && value <= upper + ROUNDING * Math.abs(upper);
  }

  private static List<ValidityRange> load() {
    List<ValidityRange> ranges = new ArrayList<>();
    for (TableRow row : Table.fromResource(ValidityRange.class, RESOURCE).rows()) {
      ranges.add(
          new ValidityRange(
              row.constant("quantity", ValidityQuantity.class),
              row.text("route").isEmpty() ? null : row.constant("route", ProcessRoute.class),
              row.number("lower"),
              row.number("upper"),
              row.constant("status", Status.class),
              row.text("source")));
    }
    return List.copyOf(ranges);
  }
}
