package org.percola.cathode.process;

import org.jspecify.annotations.Nullable;
import org.percola.cathode.Check;

/// One way to make a composite cathode, checked: an anneal only where a solvent was used.
///
/// @param route how the composite is mixed
/// @param millingHours ball milling of the PTO alone before mixing, at [#MILLING_RPM]; 0 for none
/// @param anneal the anneal after drying, or null for none
public record CathodeProcess(ProcessRoute route, double millingHours, @Nullable Anneal anneal) {
  /// Speed of the PTO milling (200 mg in a 100 mL agate jar; seed, fabrication).
  public static final double MILLING_RPM = 400;

  /// Vacuum drying of every solvent-made composite before its anneal (seed, fabrication).
  public static final double DRYING_CELSIUS = 60;

  private static final double LONGEST_MILLING_HOURS = 1000;

  /// Checks the milling, and that an anneal follows a solvent.
  ///
  /// @throws IllegalArgumentException if an anneal is given for a route without solvent
  public CathodeProcess {
    Check.within("millingHours", millingHours, 0, LONGEST_MILLING_HOURS, "h");
    if (anneal != null && !route.usesSolvent()) {
      throw new IllegalArgumentException(
          "anneal: "
              + anneal.celsius()
              + " °C for "
              + anneal.hours()
              + " h on route "
              + route
              + " (expected: none, because no solvent was used)");
    }
  }

  /// Ground dry, without an anneal.
  public static CathodeProcess dry(double millingHours) {
    return new CathodeProcess(ProcessRoute.DRY, millingHours, null);
  }

  /// Mixed in ethanol, dried and annealed.
  public static CathodeProcess solvent(
      double millingHours, double annealCelsius, double annealHours) {
    return new CathodeProcess(
        ProcessRoute.SOLVENT, millingHours, new Anneal(annealCelsius, annealHours));
  }

  /// Milled together at cryogenic temperature.
  public static CathodeProcess cryoMilled() {
    return new CathodeProcess(ProcessRoute.CRYO_MILLED, 0, null);
  }

  /// The same way with another milling time.
  public CathodeProcess withMillingHours(double hours) {
    return new CathodeProcess(route, hours, anneal);
  }
}
