package org.percola.benchmarks.lab;

/// What fills a voxel.
enum Phase {
  ACTIVE,
  /// Crystalline electrolyte, which conducts.
  ELECTROLYTE,
  /// Electrolyte that the anneal has not crystallised.
  AMORPHOUS,
  CARBON,
  PORE
}
