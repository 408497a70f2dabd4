package org.percola.benchmarks.lab;

/// Where a cell comes from; cells that share a number share its luck.
///
/// @param powder batch of composite powder
/// @param electrode sheet pressed from it
/// @param cell punched out of it
public record Origin(long powder, long electrode, long cell) {

  /// A cell that shares nothing with another.
  public static Origin own(long seed) {
    return new Origin(seed, seed, seed);
  }
}
