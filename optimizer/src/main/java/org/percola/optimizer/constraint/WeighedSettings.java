package org.percola.optimizer.constraint;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.DesignValue.Numeric;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Continuous;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.WeighedDigits;

/// What is wrong with the settings of a design that nobody typed: in the digits that can be weighed
/// out, in which it is shown everywhere else.
final class WeighedSettings {
  private WeighedSettings() {}

  /// In plain words; empty when nothing is wrong.
  static List<String> faults(DesignSpace space, Design design) {
    List<Fault> exact = SettingFaults.of(space, design);
    if (exact.isEmpty()) {
      return List.of();
    }
    List<Fault> shown = SettingFaults.of(space, weighed(space, design));
    List<Fault> told = shown.size() == exact.size() ? shown : exact;
    return told.stream().map(Fault::message).toList();
  }

  private static Design weighed(DesignSpace space, Design design) {
    Design weighed = design;
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Continuous p
          && p.resolution() == 0
          && design.values().get(p.name()) instanceof Numeric(double value)) {
        double shown = Double.parseDouble(WeighedDigits.of(value, p.lower(), p.upper(), p.scale()));
        weighed = stillWrong(space, design, p, shown) ? weighed.with(p.name(), shown) : weighed;
      }
    }
    return weighed;
  }

  // Right beside a bound all digits are needed to see on which side.
  private static boolean stillWrong(
      DesignSpace space, Design design, Continuous parameter, double shown) {
    DesignValue value = new Numeric(shown);
    return !space.active(parameter, design) || !SettingFaults.allows(parameter, value);
  }
}
