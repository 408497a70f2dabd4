package org.percola.optimizer.planning;

import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.WeighedDigits;

/// Settings as people set them: all digits where a parameter has a resolution, else those that can
/// be weighed out.
final class SettingWords {
  private SettingWords() {}

  static String of(Parameter parameter, DesignValue value) {
    return value instanceof DesignValue.Numeric(double number)
            && parameter instanceof Parameter.Continuous continuous
            && continuous.resolution() == 0
        ? WeighedDigits.of(number, continuous.lower(), continuous.upper(), continuous.scale())
        : value.text();
  }
}
