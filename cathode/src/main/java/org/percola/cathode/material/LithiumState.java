package org.percola.cathode.material;

/// Whether an electrode material holds its cycling lithium when the electrode is made.
public enum LithiumState {
  /// Made without it; the first half cycle is a discharge and the other side must bring lithium.
  CHARGED,
  /// Made with it; the first half cycle is a charge.
  DISCHARGED,
  /// Does not store lithium.
  NONE
}
