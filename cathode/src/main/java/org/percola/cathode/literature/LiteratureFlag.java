package org.percola.cathode.literature;

/// A reason to read a row of Table S1 with care.
public enum LiteratureFlag {
  /// The printed electrode energy is more than 1 % off the recomputed one on the same definition.
  ELECTRODE_ENERGY_DIFFERS("printed electrode energy differs from its recomputation"),
  /// The printed material energy is more than 1 % off the one that counts.
  MATERIAL_ENERGY_DIFFERS("printed material energy stands on another mass or capacity"),
  /// The printed capacity is more than 1 % off Table 1.
  CAPACITY_DIFFERS("printed capacity contradicts Table 1"),
  /// The active material takes up lithium that its energy is not divided by.
  LITHIUM_NOT_COUNTED("mass of the lithium taken up is not counted"),
  /// An energy per lithiated active mass is multiplied with the fraction of the charged material.
  HYBRID_BASIS("energy per lithiated mass times a fraction as made"),
  /// The anode is not lithium, so the cell gives less than the printed voltage.
  ANODE_NOT_LITHIUM("voltage and energy are against lithium, not those of the cell");

  private final String explanation;

  LiteratureFlag(String explanation) {
    this.explanation = explanation;
  }

  /// The reason in words.
  public String explanation() {
    return explanation;
  }
}
