package org.percola.cathode.physics;

/// What the range of validity of the physics is stated in.
public enum ValidityQuantity {
  ACTIVE_MASS_FRACTION("active mass fraction", "1"),
  ELECTROLYTE_MASS_FRACTION("electrolyte mass fraction", "1"),
  CARBON_MASS_FRACTION("carbon mass fraction", "1"),
  MILLING_HOURS("milling time", "h"),
  ANNEAL_CELSIUS("anneal temperature", "Cel"),
  ANNEAL_HOURS("anneal time", "h"),
  THICKNESS_MICROMETRES("electrode thickness", "um"),
  C_RATE("C-rate", "1");

  private final String words;
  private final String unit;

  ValidityQuantity(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  /// What people call it.
  public String words() {
    return words;
  }

  /// Its unit, a UCUM code.
  public String unit() {
    return unit;
  }

  /// Its value in a design.
  public double of(CathodeDesign design) {
    return switch (this) {
      case ACTIVE_MASS_FRACTION -> design.activeMassFraction();
      case ELECTROLYTE_MASS_FRACTION -> design.electrolyteMassFraction();
      case CARBON_MASS_FRACTION -> design.carbonMassFraction();
      case MILLING_HOURS -> design.millingHours();
      case ANNEAL_CELSIUS -> design.annealCelsius();
      case ANNEAL_HOURS -> design.annealHours();
      case THICKNESS_MICROMETRES -> ForwardModel.thicknessMicrometres(design);
      case C_RATE -> design.cRate();
    };
  }
}
