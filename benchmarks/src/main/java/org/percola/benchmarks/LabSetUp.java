package org.percola.benchmarks;

import java.util.Objects;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.Truth;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.surrogate.mean.CathodeColumns;

/// What the virtual lab is asked for: the greatest specific energy of an electrode that reaches an
/// areal capacity at a rate.
public enum LabSetUp {
  /// As thick as the cells of the seed paper.
  SEED("seed-loading", 0, 0.1),
  /// Thick enough to be of use.
  THICK("thick", 3, 0.1),
  /// Discharged in three hours.
  FAST("fast", 1, 0.3);

  /// mA/cm²; the template's limit, which it judges at 0.1C.
  private static final double MOST_CURRENT = 1;

  /// Wh/kg that a missing mAh/cm² costs in a search, more than it can gain.
  private static final double PENALTY = 1000;

  private final String label;
  private final double arealCapacity;
  private final double rate;

  LabSetUp(String label, double arealCapacity, double rate) {
    this.label = label;
    this.arealCapacity = arealCapacity;
    this.rate = rate;
  }

  public String label() {
    return label;
  }

  public double arealCapacity() {
    return arealCapacity;
  }

  public double rate() {
    return rate;
  }

  /// The settings of the template.
  public CompositeCathode template() {
    CompositeCathode template = CompositeCathode.standard();
    return arealCapacity > 0 ? template.withMinimumArealCapacity(arealCapacity) : template;
  }

  /// The template's campaign for it, without experiments.
  public Campaign campaign() {
    return template().build(label);
  }

  /// What the lab has to do for a design.
  public Recipe recipe(Design design) {
    return new Recipe(
        Objects.requireNonNull(design.label(CathodeColumns.ROUTE)),
        design.number(CathodeColumns.ACTIVE),
        design.number(CathodeColumns.CARBON),
        design.number(CathodeColumns.MILLING_HOURS, 0),
        design.number(CathodeColumns.ANNEAL_CELSIUS, Double.NaN),
        design.number(CathodeColumns.ANNEAL_HOURS, Double.NaN),
        design.number(CathodeColumns.LOADING, Recipe.SEED_LOADING),
        rate);
  }

  /// Whether the current stays below what lithium bears.
  boolean bearable(Recipe recipe) {
    return recipe.currentDensityMilliampPerSquareCm() <= MOST_CURRENT;
  }

  /// What the search maximises: Wh/kg, less what the areal capacity lacks.
  double worth(Truth truth) {
    double missing = Math.max(0, arealCapacity - truth.arealCapacityMilliampHoursPerSquareCm());
    return truth.specificEnergyWattHoursPerKilogramElectrode() - PENALTY * missing;
  }
}
