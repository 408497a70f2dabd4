package org.percola.cathode.material;

/// How a material constant came to be known.
public enum Evidence {
  /// Measured in the laboratory that uses it.
  MEASURED,
  /// Published, or computed from published constants.
  LITERATURE,
  /// General knowledge or a guess, without a citable source.
  ASSUMPTION
}
