package org.percola.cathode.formulation;

import java.util.ArrayList;
import java.util.List;
import org.percola.cathode.Check;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialConstant;
import org.percola.cathode.performance.Estimate;

/// A pressed composite: components whose mass fractions sum to one, and its pores.
///
/// ```
/// v = Σ x_j/ρ_j           φ_i = (1 - ε) (x_i/ρ_i) / v          ρ = (1 - ε) / v
/// L = 10 m / ρ            s_ρ/ρ = sqrt(Σ (φ_j/(1-ε) · s_j/ρ_j)²)
/// ```
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | x_i, φ_i | mass and volume fraction of a component; the φ and ε sum to one | 1 |
/// | ρ_i, s_i | density of the pore-free component, its standard uncertainty | g/cm³ |
/// | ε | porosity | 1 |
/// | ρ, s_ρ | density of the composite, its standard uncertainty | g/cm³ |
/// | m | mass per area | mg/cm² |
/// | L | thickness | µm |
///
/// Volumes add (no mixing volume). Exact for any composition.
///
/// @param components at least one, each material once
/// @param porosity pore share of the volume, 0 to below 1
public record Formulation(List<Component> components, double porosity) {
  /// Slack on the sum of mass fractions: recipes are written to a tenth of a percent or finer.
  public static final double CLOSURE_TOLERANCE = 1e-6;

  /// Pores of a composite pressed at 375 MPa (seed, FIB-SEM).
  public static final double PRESSED_POROSITY = 0.01;

  private static final double LARGEST_POROSITY = 0.99;
  private static final double MICROMETRES_PER_AREAL_VOLUME = 10;

  /// Checks closure, and that no material appears twice.
  ///
  /// @throws IllegalArgumentException naming the sum if the fractions do not close to one
  public Formulation {
    components = List.copyOf(components);
    Check.within("porosity", porosity, 0, LARGEST_POROSITY, "");
    double sum = components.stream().mapToDouble(Component::massFraction).sum();
    if (!(Math.abs(sum - 1) <= CLOSURE_TOLERANCE)) {
      throw new IllegalArgumentException(
          "mass fractions: " + describe(components) + " sum to " + sum + " (expected: 1)");
    }
    if (components.stream().map(c -> c.material().id()).distinct().count() < components.size()) {
      throw new IllegalArgumentException(
          "components: " + describe(components) + " (expected: each material once)");
    }
  }

  /// A composite given by volume fractions of its solids, which close to one without the pores.
  ///
  /// @throws IllegalArgumentException naming the sum if they do not
  public static Formulation fromVolumeFractions(
      List<Material> materials, List<Double> volumeFractions, double porosity) {
    if (materials.size() != volumeFractions.size()) {
      throw new IllegalArgumentException(
          "volumeFractions: " + volumeFractions.size() + " (expected: " + materials.size() + ")");
    }
    double sum = volumeFractions.stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(sum - 1) <= CLOSURE_TOLERANCE)) {
      throw new IllegalArgumentException(
          "volume fractions: " + volumeFractions + " sum to " + sum + " (expected: 1)");
    }
    double mass = 0;
    for (int i = 0; i < materials.size(); i++) {
      mass += volumeFractions.get(i) * densityOf(materials.get(i));
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < materials.size(); i++) {
      double part = volumeFractions.get(i) * densityOf(materials.get(i));
      components.add(new Component(materials.get(i), part / mass));
    }
    return new Formulation(components, porosity);
  }

  /// Mass fraction of a material, 0 if it is not in the composite.
  public double massFraction(Material material) {
    return components.stream()
        .filter(component -> component.material().id().equals(material.id()))
        .mapToDouble(Component::massFraction)
        .sum();
  }

  /// Volume fraction of a material, pores counted, 0 if it is not in the composite.
  ///
  /// @throws IllegalStateException if a density is not known
  public double volumeFraction(Material material) {
    double fraction = massFraction(material);
    return fraction == 0
        ? 0
        : (1 - porosity) * fraction / densityOf(material) / specificVolumeOfSolids();
  }

  /// Density with the uncertainty that the densities of the components give it, g/cm³.
  ///
  /// @throws IllegalStateException if a density is not known
  public Estimate densityGramsPerCubicCm() {
    double solids = specificVolumeOfSolids();
    double squares = 0;
    for (Component component : components) {
      MaterialConstant density = component.material().density();
      double share = component.massFraction() / density.value() / solids;
      double part = share * density.standardUncertainty() / density.value();
      squares += part * part;
    }
    double density = (1 - porosity) / solids;
    return new Estimate(density, density * StrictMath.sqrt(squares));
  }

  /// Thickness of a layer of this mass per area, µm.
  public double thicknessMicrometres(double loadingMilligramsPerSquareCm) {
    Check.positive("loadingMilligramsPerSquareCm", loadingMilligramsPerSquareCm, "mg/cm²");
    return loadingMilligramsPerSquareCm
        * MICROMETRES_PER_AREAL_VOLUME
        / densityGramsPerCubicCm().value();
  }

  /// Mass per area of a layer of this thickness, mg/cm².
  public double loadingMilligramsPerSquareCm(double thicknessMicrometres) {
    Check.positive("thicknessMicrometres", thicknessMicrometres, "µm");
    return thicknessMicrometres * densityGramsPerCubicCm().value() / MICROMETRES_PER_AREAL_VOLUME;
  }

  /// The porosity that a measured mass per area and thickness imply; negative if the layer is
  /// denser than its solids, which says that one of the two measurements is wrong.
  public double impliedPorosity(double loadingMilligramsPerSquareCm, double thicknessMicrometres) {
    Check.positive("thicknessMicrometres", thicknessMicrometres, "µm");
    double measured =
        loadingMilligramsPerSquareCm * MICROMETRES_PER_AREAL_VOLUME / thicknessMicrometres;
    return 1 - measured * specificVolumeOfSolids();
  }

  /// The same composition with other pores.
  public Formulation withPorosity(double other) {
    return new Formulation(components, other);
  }

  private double specificVolumeOfSolids() {
    double volume = 0;
    for (Component component : components) {
      volume += component.massFraction() / densityOf(component.material());
    }
    return volume;
  }

  private static double densityOf(Material material) {
    return material.density().value();
  }

  private static String describe(List<Component> components) {
    return components.stream()
        .map(c -> c.material().id() + " " + c.massFraction())
        .toList()
        .toString();
  }
}
