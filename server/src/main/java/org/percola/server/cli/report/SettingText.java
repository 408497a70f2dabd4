package org.percola.server.cli.report;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.WeighedDigits;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;
import org.percola.v1.Parameter.Continuous;

/// Settings as people set them: all digits where a parameter has a resolution, else those that can
/// be weighed out. The campaign keeps every digit, and so do `--json` and what is exported.
final class SettingText {
  private SettingText() {}

  /// The setting; null when it is not set.
  static @Nullable String of(Parameter parameter, @Nullable DesignValue value) {
    return value != null
            && value.hasNumber()
            && parameter.hasContinuous()
            && parameter.getContinuous().getResolution() == 0
        ? stepless(parameter.getContinuous(), value.getNumber())
        : DesignColumns.text(value);
  }

  private static String stepless(Continuous parameter, double value) {
    return WeighedDigits.of(
        value,
        parameter.getLower(),
        parameter.getUpper(),
        parameter.getScale() == Parameter.Scale.SCALE_LOGARITHMIC
            ? org.percola.optimizer.design.Parameter.Scale.LOGARITHMIC
            : org.percola.optimizer.design.Parameter.Scale.LINEAR);
  }
}
