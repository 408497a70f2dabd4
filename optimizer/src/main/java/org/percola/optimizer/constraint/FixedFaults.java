package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.SettingFaults;

/// Finds settings that were asked to be fixed and that no design of the space can have.
final class FixedFaults {
  private FixedFaults() {}

  /// All faults at once, with paths such as `fixed["anneal_celsius"]`.
  static List<Fault> of(DesignSpace space, Map<String, DesignValue> fixed) {
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, DesignValue> entry : new TreeMap<>(fixed).entrySet()) {
      String problem = problem(space, entry.getKey(), entry.getValue());
      if (!problem.isEmpty()) {
        faults.add(new Fault("fixed[\"" + entry.getKey() + "\"]", problem));
      }
    }
    return faults;
  }

  private static String problem(DesignSpace space, String name, DesignValue value) {
    if (!space.has(name)) {
      return name + ": unknown (expected: one of " + space.names() + ")";
    }
    return SettingFaults.allows(space.parameter(name), value)
        ? ""
        : "%s: %s (expected: %s)"
            .formatted(name, value.text(), SettingFaults.allowed(space.parameter(name)));
  }
}
