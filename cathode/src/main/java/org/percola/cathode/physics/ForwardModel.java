package org.percola.cathode.physics;

import static org.percola.cathode.performance.PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO;

import org.percola.cathode.process.ProcessRoute;

/// Design in, predicted utilization and voltage out.
///
/// `U_PTO = acc P_e g left`, `U = U_PTO + s_SE q_SE x_c / (q_PTO x_p)`, `V = V₀ - a_V x_p - ΔV/2`.
///
/// | symbol | meaning | from |
/// | --- | --- | --- |
/// | acc | active material within reach of connected electrolyte | [Microstructure] |
/// | P_i, P_e | connected share of electrolyte and of carbon | [Percolation] |
/// | g, ΔV | transport price, overpotential (V) | [Transport] |
/// | left | active material the anneal left | [Annealing] |
/// | x_p, x_c | mass fractions of PTO and carbon | design |
/// | q_SE | redox capacity of electrolyte on carbon, 60 mAh/g carbon | seed Figure S16 |
/// | q_PTO | 409 mAh/g PTO | seed |
///
/// Everything at 60 °C. U is what a cycler reports and may pass 1; U_PTO may not.
///
/// Validity: fitted to eight cells (Zhang et al., Joule 5 (2021), Table 1) that share 10 wt%
/// carbon, 2.69 mg/cm², 0.1C and one anneal, with PTO 20 to 50 wt%; root mean square error 2.5
/// points, 3.3 left one out. What it says of carbon, anneal, loading, rate and milling time rests
/// on assumptions, and its priors say so.
public final class ForwardModel {
  /// Rate at which the reach was fitted.
  private static final double REFERENCE_RATE = 0.1;

  /// 15 mAh per g electrolyte at 4 g electrolyte per g carbon (seed, Figure S16).
  private static final double ELECTROLYTE_CAPACITY_PER_GRAM_CARBON = 60;

  /// mg/cm² over g/cm³ into µm.
  private static final double MICROMETRES_PER_AREAL_VOLUME = 10;

  private ForwardModel() {}

  /// Predicts one design with one set of parameters. Any valid design gives finite numbers.
  public static CathodePrediction predict(CathodeDesign design, PhysicsParameters p) {
    PhaseVolumes volumes = PhaseVolumes.of(design);
    double electronic =
        Percolation.strength(
            design.carbonMassFraction(),
            p.value(PhysicsParameter.CARBON_THRESHOLD),
            p.value(PhysicsParameter.CARBON_WIDTH));
    double ionic =
        Percolation.strength(
            volumes.electrolyte(),
            ionicThreshold(design.route(), p),
            p.value(PhysicsParameter.PERCOLATION_WIDTH));
    double connected = volumes.electrolyte() * ionic;
    double accessible = accessibleShare(design, connected, ionic, p);
    double left = Annealing.activeMaterialLeft(design.annealCelsius(), design.annealHours(), p);
    double conductivity = electrolyteConductivity(design, p);
    double thickness = thicknessMicrometres(design, volumes.densityGramsPerCubicCm());
    double current = currentDensityMilliampsPerSquareCm(design);
    double overpotential =
        Transport.overpotentialVolts(
            current,
            thickness,
            Transport.ionicConductivity(conductivity, connected, p),
            Transport.electronicConductivity(design.carbonMassFraction(), p),
            p);
    double kept = Transport.shareKept(overpotential, p);
    double activeUtilization = accessible * electronic * kept * left;
    return new CathodePrediction(
        design.activeMassFraction(),
        design.loadingMilligramsPerSquareCm(),
        volumes.active(),
        volumes.electrolyte(),
        volumes.carbon(),
        volumes.densityGramsPerCubicCm(),
        ionic,
        electronic,
        accessible,
        left,
        conductivity,
        thickness,
        current,
        overpotential,
        kept,
        activeUtilization,
        activeUtilization + electrolyteUtilization(design, p),
        averageVoltage(design, overpotential, p));
  }

  /// Share of the PTO that the anneal would drive off (open system, so an upper bound), 0 to 1.
  public static double activeMaterialLost(CathodeDesign design, PhysicsParameters p) {
    return 1 - Annealing.activeMaterialLeft(design.annealCelsius(), design.annealHours(), p);
  }

  /// Thickness of the pressed electrode, µm.
  public static double thicknessMicrometres(CathodeDesign design) {
    return thicknessMicrometres(design, PhaseVolumes.of(design).densityGramsPerCubicCm());
  }

  /// Current per electrode area at the design's rate, mA/cm²: `m x_p C 0.409`.
  public static double currentDensityMilliampsPerSquareCm(CathodeDesign design) {
    return design.loadingMilligramsPerSquareCm()
        * design.activeMassFraction()
        * design.cRate()
        * MILLIAMP_HOURS_PER_GRAM_PTO
        * 1e-3;
  }

  private static double thicknessMicrometres(CathodeDesign design, double density) {
    return design.loadingMilligramsPerSquareCm() * MICROMETRES_PER_AREAL_VOLUME / density;
  }

  private static double ionicThreshold(ProcessRoute route, PhysicsParameters p) {
    return switch (route) {
      case DRY, CRYO_MILLED -> p.value(PhysicsParameter.DRY_THRESHOLD);
      case SOLVENT -> p.value(PhysicsParameter.SOLVENT_THRESHOLD);
    };
  }

  private static double accessibleShare(
      CathodeDesign design, double connected, double ionic, PhysicsParameters p) {
    double reach =
        p.value(PhysicsParameter.REACH)
            * Power.of(REFERENCE_RATE / design.cRate(), p.value(PhysicsParameter.RATE_EXPONENT));
    return switch (design.route()) {
      case DRY -> Microstructure.withinReachOfDomains(reach, dryDomain(design, p), connected);
      case CRYO_MILLED ->
          Microstructure.withinReachOfDomains(
              reach, p.value(PhysicsParameter.CRYO_DOMAIN_SIZE), connected);
      case SOLVENT -> Microstructure.withinReachOfShell(reach, particle(design, p), ionic);
    };
  }

  private static double particle(CathodeDesign design, PhysicsParameters p) {
    return p.value(PhysicsParameter.PARTICLE_SIZE)
        * Milling.sizeRatio(
            design.millingHours(),
            p.value(PhysicsParameter.MILLING_TIME),
            p.value(PhysicsParameter.MILLING_RATIO));
  }

  private static double dryDomain(CathodeDesign design, PhysicsParameters p) {
    return p.value(PhysicsParameter.DRY_DOMAIN_SIZE)
        * Milling.sizeRatio(
            design.millingHours(),
            p.value(PhysicsParameter.MILLING_TIME),
            p.value(PhysicsParameter.DRY_MILLING_RATIO));
  }

  private static double electrolyteConductivity(CathodeDesign design, PhysicsParameters p) {
    return design.route().usesSolvent()
        ? Annealing.conductivity(design.annealCelsius(), design.annealHours(), p)
        : p.value(PhysicsParameter.DRY_CONDUCTIVITY);
  }

  private static double electrolyteUtilization(CathodeDesign design, PhysicsParameters p) {
    return p.value(PhysicsParameter.ELECTROLYTE_CAPACITY_SHARE)
        * ELECTROLYTE_CAPACITY_PER_GRAM_CARBON
        * design.carbonMassFraction()
        / (design.activeMassFraction() * MILLIAMP_HOURS_PER_GRAM_PTO);
  }

  private static double averageVoltage(
      CathodeDesign design, double overpotential, PhysicsParameters p) {
    return p.value(PhysicsParameter.VOLTAGE_INTERCEPT)
        - p.value(PhysicsParameter.VOLTAGE_SLOPE) * design.activeMassFraction()
        - 0.5 * overpotential;
  }
}
