package org.percola.server.cli.input;

import org.percola.v1.SuggestExperimentsRequest.SubRange;

/// A narrower range of a parameter as typed: `milling_hours=2..8`, `milling_hours=..8`.
public final class RangeText {
  private static final String DOTS = "..";

  private RangeText() {}

  /// Reads a range; either end may be left out, not both.
  ///
  /// @throws InvalidInput when it is none
  public static SubRange of(SettingsText settings, String place, String text) {
    Assignment typed = Assignment.of(place, text);
    String range = typed.value();
    int dots = range.indexOf(DOTS);
    if (dots < 0 || range.length() == DOTS.length()) {
      throw new InvalidInput(place, text + " (expected: name=lower..upper, or one end of it)");
    }
    SubRange.Builder built = SubRange.newBuilder().setParameter(typed.name());
    String lower = range.substring(0, dots);
    String upper = range.substring(dots + DOTS.length());
    if (!lower.isBlank()) {
      built.setLower(settings.value(place, new Assignment(typed.name(), lower)).getNumber());
    }
    if (!upper.isBlank()) {
      built.setUpper(settings.value(place, new Assignment(typed.name(), upper)).getNumber());
    }
    return built.build();
  }
}
