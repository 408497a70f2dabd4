package org.percola.server.cli.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.percola.v1.DesignValue;
import org.percola.v1.Measurement;

/// Values as people write them into a table, to tell one from another.
public final class ValueText {
  private ValueText() {}

  /// A measurement: `0.93 ± 0.05 (cell C12, cycle 3)`.
  static String of(Measurement measurement) {
    String value =
        switch (measurement.getValueCase()) {
          case EXACT, VALUE_NOT_SET -> number(measurement.getExact());
          case AT_LEAST -> ">=" + number(measurement.getAtLeast());
          case AT_MOST -> "<=" + number(measurement.getAtMost());
        };
    String error =
        measurement.hasStandardError() ? " ± " + number(measurement.getStandardError()) : "";
    List<String> details = details(measurement);
    return value + error + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
  }

  private static List<String> details(Measurement measurement) {
    List<String> details = new ArrayList<>();
    add(details, "cell", measurement.getSpecimen().getCell());
    add(details, "electrode", measurement.getSpecimen().getElectrode());
    add(details, "powder batch", measurement.getSpecimen().getPowderBatch());
    new TreeMap<>(measurement.getConditionsMap())
        .forEach((name, number) -> add(details, name, number(number)));
    return details;
  }

  private static void add(List<String> details, String name, String text) {
    if (!text.isEmpty()) {
      details.add(name + " " + text);
    }
  }

  /// A setting.
  public static String of(DesignValue value) {
    return value.hasLabel() ? value.getLabel() : number(value.getNumber());
  }

  private static String number(double number) {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return Math.abs(plain.precision() - plain.scale()) > 9
        ? plain.toString()
        : plain.toPlainString();
  }
}
