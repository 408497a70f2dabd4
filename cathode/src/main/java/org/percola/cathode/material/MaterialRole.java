package org.percola.cathode.material;

/// What a material does in a cell; one material may do several things.
public enum MaterialRole {
  /// Stores lithium in the cathode.
  ACTIVE_MATERIAL,
  /// Conducts ions inside the cathode.
  SOLID_ELECTROLYTE,
  /// Conducts electrons inside the cathode.
  CONDUCTIVE_ADDITIVE,
  /// The layer between the electrodes.
  SEPARATOR,
  /// Stores lithium on the other side.
  ANODE,
  /// Carries the current out.
  CURRENT_COLLECTOR,
  /// Disperses the powders while mixing and is dried off.
  SOLVENT
}
