package org.percola.server.cli.input;

import org.percola.v1.SuggestExperimentsRequest.SubRange;

/// The settings of a parameter to stay within as typed: `milling_hours=2..8`, `milling_hours=..8`,
/// `process_route=dry,solvent`.
public final class RangeText {
  private static final String DOTS = "..";

  private RangeText() {}

  /// Reads a range, of which either end may be left out, or the labels of a parameter of labels.
  ///
  /// @throws InvalidInput when it is none
  public static SubRange of(SettingsText settings, String place, String text) {
    Assignment typed = Assignment.of(place, text);
    return settings(settings, place + " " + typed.name(), text, typed);
  }

  /// Reads a range, one number, or one label.
  ///
  /// @throws InvalidInput when it is none
  static SubRange side(SettingsText settings, String place, String text) {
    Assignment typed = Assignment.of(place, text);
    if (settings.labelled(place, typed.name()) || typed.value().contains(DOTS)) {
      return settings(settings, place, text, typed);
    }
    double number = settings.value(place, typed).getNumber();
    return SubRange.newBuilder()
        .setParameter(typed.name())
        .setLower(number)
        .setUpper(number)
        .build();
  }

  /// Labels separated by commas.
  public static SubRange labels(String name, String labels) {
    SubRange.Builder built = SubRange.newBuilder().setParameter(name);
    for (String label : labels.split(",", -1)) {
      built.addLabels(label.strip());
    }
    return built.build();
  }

  private static SubRange settings(
      SettingsText settings, String place, String text, Assignment typed) {
    return settings.labelled(place, typed.name())
        ? labels(typed.name(), typed.value())
        : range(settings, place, text, typed);
  }

  private static SubRange range(
      SettingsText settings, String place, String text, Assignment typed) {
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
