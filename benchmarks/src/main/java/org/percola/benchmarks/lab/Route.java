package org.percola.benchmarks.lab;

import java.util.Arrays;

/// How powder is made of the three components.
enum Route {
  /// All three ground in a mortar.
  DRY("dry"),
  /// The electrolyte dissolved, dried onto PTO and carbon, and annealed.
  SOLVENT("solvent"),
  /// The whole composite milled in the cold.
  CRYO_MILLED("cryo_milled");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  /// The route of that label.
  static Route of(String label) {
    return Arrays.stream(values())
        .filter(route -> route.label.equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "route: " + label + " (expected: dry, solvent or cryo_milled)"));
  }
}
