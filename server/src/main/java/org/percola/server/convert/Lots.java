package org.percola.server.convert;

import java.util.Map;
import java.util.TreeMap;

/// What an experiment was made from: the label of a lot by the name of the material.
final class Lots {
  private static final String FIELD = "lots";

  private Lots() {}

  /// Notes what is wrong with lots: one without a name or a label says nothing, and results that
  /// share it would be told apart from others for nothing.
  static void check(Map<String, String> said, Violations at) {
    new TreeMap<>(said)
        .forEach((name, label) -> {
          Violations here = at.at(FIELD, name);
          if (name.isBlank()) {
            here.add("'" + name + "' (expected: the name of a material)");
          }
          if (label.isBlank()) {
            here.add("'" + label + "' (expected: the label of a lot, or no entry)");
          }
        });
  }
}
