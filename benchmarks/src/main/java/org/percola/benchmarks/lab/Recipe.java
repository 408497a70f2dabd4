package org.percola.benchmarks.lab;

/// What to make and how to cycle it; the electrolyte is the rest of the mass.
///
/// A route without an anneal has `NaN` for both of its figures, and a composite milled as a whole 0
/// h of milling before, whatever was given.
///
/// @param route `dry`, `solvent` or `cryo_milled`
/// @param ptoMassFraction share of the composite's mass, 0 to 1
/// @param carbonMassFraction share of the composite's mass, 0 to 1
/// @param millingHours of the PTO alone at 400 rpm, before mixing
/// @param annealTemperatureCelsius after a solvent, else `NaN`
/// @param annealHours after a solvent, else `NaN`
/// @param loadingMilligramPerSquareCm composite per area
/// @param cRate discharge rate, 1C being 409 mA per gram of PTO
public record Recipe(
    String route,
    double ptoMassFraction,
    double carbonMassFraction,
    double millingHours,
    double annealTemperatureCelsius,
    double annealHours,
    double loadingMilligramPerSquareCm,
    double cRate) {
  /// 3.5 mg on 1.3 cm², the loading of every cell of the seed paper.
  public static final double SEED_LOADING = 3.5 / 1.3;

  /// The rate of the seed paper's table.
  public static final double SEED_RATE = 0.1;

  public Recipe {
    Route made = Route.of(route);
    if (made == Route.CRYO_MILLED) {
      millingHours = 0;
    }
    if (made == Route.SOLVENT) {
      within("annealTemperatureCelsius", annealTemperatureCelsius, 20, 400);
      within("annealHours", annealHours, 0, 1000);
    } else {
      annealTemperatureCelsius = Double.NaN;
      annealHours = Double.NaN;
    }
    within("ptoMassFraction", ptoMassFraction, 0.01, 0.98);
    within("carbonMassFraction", carbonMassFraction, 0, 0.98);
    within("ptoMassFraction + carbonMassFraction", ptoMassFraction + carbonMassFraction, 0, 0.99);
    within("millingHours", millingHours, 0, 1000);
    within("loadingMilligramPerSquareCm", loadingMilligramPerSquareCm, 0.01, 1000);
    within("cRate", cRate, 0.001, 100);
  }

  /// A mortar-mixed cell at the seed's loading and rate.
  public static Recipe dry(double ptoMassFraction, double carbonMassFraction, double millingHours) {
    return new Recipe(
        "dry",
        ptoMassFraction,
        carbonMassFraction,
        millingHours,
        Double.NaN,
        Double.NaN,
        SEED_LOADING,
        SEED_RATE);
  }

  /// A solvent-mixed cell at the seed's loading and rate.
  public static Recipe solvent(
      double ptoMassFraction,
      double carbonMassFraction,
      double millingHours,
      double annealTemperatureCelsius,
      double annealHours) {
    return new Recipe(
        "solvent",
        ptoMassFraction,
        carbonMassFraction,
        millingHours,
        annealTemperatureCelsius,
        annealHours,
        SEED_LOADING,
        SEED_RATE);
  }

  /// The same composite, as thick and as fast as that.
  public Recipe at(double milligramPerSquareCm, double rate) {
    return new Recipe(
        route,
        ptoMassFraction,
        carbonMassFraction,
        millingHours,
        annealTemperatureCelsius,
        annealHours,
        milligramPerSquareCm,
        rate);
  }

  /// The rest of the mass.
  public double electrolyteMassFraction() {
    return 1 - ptoMassFraction - carbonMassFraction;
  }

  /// Specific energy of the electrode, Wh/kg, as the seed paper counts it: per mass of Li4PTO,
  /// times the share of PTO in the pristine composite.
  public double specificEnergyWattHoursPerKilogramElectrode(
      double utilization, double averageVoltage) {
    return Materials.CAPACITY_LI4PTO * utilization * averageVoltage * ptoMassFraction;
  }

  /// Capacity per area, mAh/cm².
  public double arealCapacityMilliampHoursPerSquareCm(double utilization) {
    return loadingMilligramPerSquareCm
        * ptoMassFraction
        * Materials.CAPACITY_PTO
        / 1000
        * utilization;
  }

  /// Discharge current per area, mA/cm².
  public double currentDensityMilliampPerSquareCm() {
    return cRate * arealCapacityMilliampHoursPerSquareCm(1);
  }

  private static void within(String field, double value, double lower, double upper) {
    if (!(value >= lower && value <= upper)) {
      throw new IllegalArgumentException(
          field + ": " + value + " (expected: " + lower + " to " + upper + ")");
    }
  }
}
