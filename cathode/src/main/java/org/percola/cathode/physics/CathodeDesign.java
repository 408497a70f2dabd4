package org.percola.cathode.physics;

import org.percola.cathode.Check;
import org.percola.cathode.process.Anneal;
import org.percola.cathode.process.CathodeProcess;
import org.percola.cathode.process.ProcessRoute;

/// One composite cathode as it would be made and cycled; the electrolyte is the rest of its mass.
///
/// Anything that can be computed is allowed; whether a design is wise is not decided here. Where no
/// solvent was used there is no anneal: `annealHours` must be 0 and the meaningless `annealCelsius`
/// is stored as [#UNANNEALED_CELSIUS].
///
/// @param route how the composite is mixed
/// @param activeMassFraction mass fraction of PTO, above 0
/// @param carbonMassFraction mass fraction of conductive carbon, 0 or more; with the PTO at most 1
/// @param millingHours ball milling of the PTO at 400 rpm before mixing, 0 or more
/// @param annealCelsius anneal temperature, above absolute zero
/// @param annealHours anneal time, 0 or more
/// @param loadingMilligramsPerSquareCm composite mass per electrode area
/// @param cRate discharge rate; 1C is 409 mA per gram PTO
public record CathodeDesign(
    ProcessRoute route,
    double activeMassFraction,
    double carbonMassFraction,
    double millingHours,
    double annealCelsius,
    double annealHours,
    double loadingMilligramsPerSquareCm,
    double cRate) {
  /// The temperature stored for a cathode that was not annealed: that of the room.
  public static final double UNANNEALED_CELSIUS = 20;

  /// Slack on the sum of the fractions: admits sums that differ from 1 by rounding only.
  static final double CLOSURE_TOLERANCE = 1e-9;

  private static final double ABSOLUTE_ZERO_CELSIUS = -273.15;

  /// Checks every field.
  ///
  /// @throws IllegalArgumentException naming the first field that cannot be computed with
  public CathodeDesign {
    Check.positive("activeMassFraction", activeMassFraction, "");
    Check.notNegative("carbonMassFraction", carbonMassFraction, "");
    if (activeMassFraction + carbonMassFraction > 1 + CLOSURE_TOLERANCE) {
      Check.within(
          "activeMassFraction + carbonMassFraction",
          activeMassFraction + carbonMassFraction,
          0,
          1,
          "");
    }
    Check.notNegative("millingHours", millingHours, "h");
    Check.notNegative("annealHours", annealHours, "h");
    Check.positive("loadingMilligramsPerSquareCm", loadingMilligramsPerSquareCm, "mg/cm²");
    Check.positive("cRate", cRate, "C");
    if (route.usesSolvent()) {
      if (!(annealCelsius > ABSOLUTE_ZERO_CELSIUS && annealCelsius < Double.POSITIVE_INFINITY)) {
        Check.within("annealCelsius", annealCelsius, ABSOLUTE_ZERO_CELSIUS, Double.MAX_VALUE, "°C");
      }
    } else {
      Check.within("annealHours (route " + route + ", no solvent)", annealHours, 0, 0, "h");
      annealCelsius = UNANNEALED_CELSIUS;
    }
  }

  /// A design from a checked process; a solvent-made cathode without anneal counts as dried only.
  public static CathodeDesign of(
      CathodeProcess process,
      double activeMassFraction,
      double carbonMassFraction,
      double loadingMilligramsPerSquareCm,
      double cRate) {
    Anneal anneal = process.anneal();
    return new CathodeDesign(
        process.route(),
        activeMassFraction,
        carbonMassFraction,
        process.millingHours(),
        anneal == null ? CathodeProcess.DRYING_CELSIUS : anneal.celsius(),
        anneal == null ? 0 : anneal.hours(),
        loadingMilligramsPerSquareCm,
        cRate);
  }

  /// Mass fraction of solid electrolyte: what active material and carbon leave.
  public double electrolyteMassFraction() {
    return Math.max(0, 1 - activeMassFraction - carbonMassFraction);
  }

  /// The same design at another loading.
  public CathodeDesign withLoading(double milligramsPerSquareCm) {
    return new CathodeDesign(
        route,
        activeMassFraction,
        carbonMassFraction,
        millingHours,
        annealCelsius,
        annealHours,
        milligramsPerSquareCm,
        cRate);
  }
}
