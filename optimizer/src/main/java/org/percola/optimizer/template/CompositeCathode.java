package org.percola.optimizer.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// A campaign for composite cathodes of pyrene-4,5,9,10-tetraone, a sulfide electrolyte and carbon,
/// from a few settings.
///
/// It maximises the specific energy of the electrode, or of a bipolar stack when one is given; the
/// areal capacity too where that is wanted. The loading is that of the seed paper unless a target
/// needs it free: without a target, energy per mass would always ask for the thinnest electrode.
///
/// @param displayName for people
/// @param minimumArealCapacity what a design must reach, mAh/cm²; null for no such target
/// @param maximumArealCapacity whether as much areal capacity as can be had is a second objective
/// @param stack the bipolar stack the cathode is for; null for none
/// @param loading whether the loading is set by the planner
/// @param cryoMilled whether the cryogenically milled route may be suggested
public record CompositeCathode(
    String displayName,
    @Nullable Double minimumArealCapacity,
    boolean maximumArealCapacity,
    @Nullable Stack stack,
    Loading loading,
    boolean cryoMilled) {
  private static final String DISPLAY_NAME = "Composite cathode";

  public CompositeCathode {
    if (displayName.isBlank()) {
      displayName = DISPLAY_NAME;
    }
    if (minimumArealCapacity != null
        && !(minimumArealCapacity > 0 && Double.isFinite(minimumArealCapacity))) {
      throw new IllegalArgumentException(
          "minimumArealCapacity: " + minimumArealCapacity + " mAh/cm² (expected: > 0)");
    }
  }

  /// Energy of the electrode at the seed's loading, dry or with solvent.
  public static CompositeCathode standard() {
    return new CompositeCathode(DISPLAY_NAME, null, false, null, new Loading.Usual(), false);
  }

  public CompositeCathode withDisplayName(String name) {
    return new CompositeCathode(
        name, minimumArealCapacity, maximumArealCapacity, stack, loading, cryoMilled);
  }

  /// With an areal capacity in mAh/cm² that every design must reach.
  public CompositeCathode withMinimumArealCapacity(double milliampHoursPerSquareCm) {
    return new CompositeCathode(
        displayName, milliampHoursPerSquareCm, maximumArealCapacity, stack, loading, cryoMilled);
  }

  /// With as much areal capacity as can be had for a second objective, traded off against energy.
  public CompositeCathode withMaximumArealCapacity() {
    return new CompositeCathode(
        displayName, minimumArealCapacity, true, stack, loading, cryoMilled);
  }

  /// For a bipolar stack of that voltage.
  public CompositeCathode withStack(double volts, VoltageBasis basis) {
    return new CompositeCathode(
        displayName,
        minimumArealCapacity,
        maximumArealCapacity,
        new Stack(volts, basis),
        loading,
        cryoMilled);
  }

  public CompositeCathode withLoading(Loading chosen) {
    return new CompositeCathode(
        displayName, minimumArealCapacity, maximumArealCapacity, stack, chosen, cryoMilled);
  }

  /// With the cryogenically milled route among the suggestions.
  public CompositeCathode withCryoMilled() {
    return new CompositeCathode(
        displayName, minimumArealCapacity, maximumArealCapacity, stack, loading, true);
  }

  /// The whole campaign, without experiments, at revision 1.
  public Campaign build(String id) {
    Map<String, String> columns = columns();
    return new Campaign(
        id,
        displayName,
        CathodeSpace.of(variableLoading(), cryoMilled),
        CathodeLimits.of(columns),
        CathodeOutcomes.of(columns, stack),
        objectives(),
        targets(),
        List.of(),
        1);
  }

  /// Whether the loading is a parameter of the campaign.
  boolean variableLoading() {
    return switch (loading) {
      case Loading.Usual usual ->
          minimumArealCapacity != null || maximumArealCapacity || stack != null;
      case Loading.Fixed fixed -> false;
      case Loading.Variable variable -> true;
    };
  }

  /// The roles of the cathode physics that no parameter plays.
  private Map<String, String> columns() {
    String rate = Double.toString(Conditions.C_RATE);
    double fixed =
        loading instanceof Loading.Fixed(double given)
            ? given
            : Conditions.LOADING_MILLIGRAMS_PER_SQUARE_CM;
    return variableLoading()
        ? Map.of(CathodeNames.C_RATE, rate)
        : Map.of(CathodeNames.C_RATE, rate, CathodeNames.LOADING, Double.toString(fixed));
  }

  private List<Objective> objectives() {
    String energy = stack == null ? CathodeNames.ELECTRODE_ENERGY : CathodeNames.STACK_ENERGY;
    Objective first = new Objective(energy, Objective.Goal.MAXIMIZE);
    return maximumArealCapacity
        ? List.of(first, new Objective(CathodeNames.AREAL_CAPACITY, Objective.Goal.MAXIMIZE))
        : List.of(first);
  }

  private List<OutcomeConstraint> targets() {
    return minimumArealCapacity == null
        ? List.of()
        : List.of(
            new OutcomeConstraint(
                CathodeNames.AREAL_CAPACITY,
                OutcomeConstraint.Relation.AT_LEAST,
                minimumArealCapacity));
  }

  /// A bipolar stack.
  ///
  /// @param volts which cells in series have to reach
  /// @param basis which of the cells' voltages counts
  public record Stack(double volts, VoltageBasis basis) {
    public Stack {
      if (!(volts > 0) || !Double.isFinite(volts)) {
        throw new IllegalArgumentException("stack: " + volts + " V (expected: > 0)");
      }
    }
  }

  /// Who sets the loading.
  public sealed interface Loading {

    /// Nobody, unless a target needs it free: it is that of the seed paper, 3.5 mg on 1.3 cm².
    record Usual() implements Loading {}

    /// The lab, at this many mg/cm².
    record Fixed(double milligramsPerSquareCm) implements Loading {
      public Fixed {
        if (!(milligramsPerSquareCm > 0) || !Double.isFinite(milligramsPerSquareCm)) {
          throw new IllegalArgumentException(
              "loading: " + milligramsPerSquareCm + " mg/cm² (expected: > 0)");
        }
      }
    }

    /// The planner, between 0.8 and 45 mg/cm².
    record Variable() implements Loading {}
  }
}
