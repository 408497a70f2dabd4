package org.percola.cathode.process;

/// How active material, electrolyte and carbon are brought together.
public enum ProcessRoute {
  /// Ground together in a mortar; the electrolyte ends up as domains inside the active material.
  DRY,
  /// Mixed in ethanol, dried and annealed; the electrolyte ends up as a shell around the active
  /// material.
  SOLVENT,
  /// Milled together at cryogenic temperature; like dry, with finer electrolyte domains.
  CRYO_MILLED;

  /// Whether a solvent is used; only then is there something to anneal out.
  public boolean usesSolvent() {
    return this == SOLVENT;
  }
}
