package org.percola.benchmarks.lab;

/// What became of a cell.
public sealed interface Cell {

  /// It cycled.
  ///
  /// @param utilization measured capacity over that of all PTO weighed in; may exceed 1 by error
  /// @param averageVoltage of the discharge, V
  record Made(double utilization, double averageVoltage) implements Cell {}

  /// It gave no value.
  ///
  /// @param reason for people
  record Failed(String reason) implements Cell {}
}
