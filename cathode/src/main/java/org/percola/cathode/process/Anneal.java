package org.percola.cathode.process;

import org.percola.cathode.Check;

/// Heating under vacuum after a solvent was used, to recover the electrolyte.
///
/// @param celsius temperature, 20 to 250 °C: above, the active material sublimes (seed, Figure
///   S18B)
/// @param hours time at temperature, above 0 to 1000 h
public record Anneal(double celsius, double hours) {
  /// Where sublimation of PTO sets in.
  public static final double HIGHEST_CELSIUS = 250;

  private static final double LOWEST_CELSIUS = 20;
  private static final double LONGEST_HOURS = 1000;

  /// Checks both.
  public Anneal {
    Check.within("annealCelsius", celsius, LOWEST_CELSIUS, HIGHEST_CELSIUS, "°C");
    Check.positive("annealHours", hours, "h");
    Check.within("annealHours", hours, 0, LONGEST_HOURS, "h");
  }
}
