package org.percola.cathode.performance;

/// Theoretical capacities of pyrene-4,5,9,10-tetraone (PTO), as the seed paper prints them.
///
/// | symbol | meaning | value |
/// | --- | --- | --- |
/// | n | electrons per PTO | 4 |
/// | F | Faraday constant | 96485.332 C/mol |
/// | M | molar mass, PTO / Li4PTO | 262.22 / 289.98 g/mol |
///
/// Formula: `n F / (3.6 M)` = 408.8 mAh/g PTO and 369.7 mAh/g Li4PTO. The printed whole numbers are
/// used everywhere, because every published utilization of this chemistry was divided by them.
///
/// Source: Zhang et al., Joule 5 (2021), doi 10.1016/j.joule.2021.05.017.
public final class PtoCapacity {
  /// Charge per mass of charged active material, mAh per g PTO; 1C is this current per gram.
  public static final double MILLIAMP_HOURS_PER_GRAM_PTO = 409;

  /// Charge per mass of discharged active material, mAh per g Li4PTO.
  public static final double MILLIAMP_HOURS_PER_GRAM_LI4PTO = 370;

  /// Mass of PTO per mass of the Li4PTO it becomes.
  public static final double PTO_PER_LI4PTO =
      MILLIAMP_HOURS_PER_GRAM_LI4PTO / MILLIAMP_HOURS_PER_GRAM_PTO;

  /// Lithium taken up per mass of PTO when it is fully discharged.
  public static final double LITHIUM_PER_PTO = 1 / PTO_PER_LI4PTO - 1;

  private PtoCapacity() {}
}
