package org.percola.server.cli.input;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.percola.v1.SuggestExperimentsRequest.Strategy;
import org.percola.v1.SuggestExperimentsRequest.Strategy.Kind;

/// By what designs are chosen, as typed: `auto`, `ei`, `ucb`, `ucb:9`, `thompson`, `explore`.
public final class StrategyText {
  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "auto", Kind.KIND_AUTOMATIC,
              "ei", Kind.KIND_EXPECTED_IMPROVEMENT,
              "ucb", Kind.KIND_UPPER_CONFIDENCE_BOUND,
              "thompson", Kind.KIND_THOMPSON,
              "explore", Kind.KIND_EXPLORE));

  private StrategyText() {}

  /// Reads a strategy.
  ///
  /// @param place the option it was typed after
  /// @throws InvalidInput when it is none
  public static Strategy of(String place, String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(":", 2);
    Kind kind = KINDS.get(parts[0]);
    if (kind == null || (parts.length > 1 && kind != Kind.KIND_UPPER_CONFIDENCE_BOUND)) {
      throw new InvalidInput(
          place, text + " (expected: one of " + String.join(", ", KINDS.keySet()) + ", ucb:BETA)");
    }
    Strategy.Builder strategy = Strategy.newBuilder().setKind(kind);
    if (parts.length > 1) {
      strategy.setBeta(beta(place, parts[1]));
    }
    return strategy.build();
  }

  private static double beta(String place, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw (InvalidInput)
          new InvalidInput(place, "ucb:" + text + " (expected: ucb:BETA, a number)").initCause(e);
    }
  }
}
