package org.percola.server.cli.input;

import org.percola.v1.SuggestExperimentsRequest.SubRange;
import org.percola.v1.SweepDesignRequest.SweptParameter;

/// A parameter that changes, as typed: `milling_hours` over all it may be set to,
/// `milling_hours=2..8`, or some settings, `milling_hours=0,5,10` and `process_route=dry,solvent`.
public final class VaryText {
  private static final String DOTS = "..";

  private VaryText() {}

  /// Reads it.
  ///
  /// @param steps how many numbers where they are spread
  /// @throws InvalidInput when it is none
  public static SweptParameter of(SettingsText settings, String place, String text, int steps) {
    if (text.indexOf('=') < 0) {
      settings.require(place + " " + text, text);
      return SweptParameter.newBuilder().setParameter(text).setSteps(steps).build();
    }
    Assignment typed = Assignment.of(place, text);
    String where = place + " " + typed.name();
    settings.require(where, typed.name());
    SweptParameter.Builder swept = SweptParameter.newBuilder().setParameter(typed.name());
    if (!settings.labelled(where, typed.name()) && typed.value().contains(DOTS)) {
      SubRange range = RangeText.of(settings, place, text);
      if (range.hasLower()) {
        swept.setLower(range.getLower());
      }
      if (range.hasUpper()) {
        swept.setUpper(range.getUpper());
      }
      return swept.setSteps(steps).build();
    }
    for (String one : typed.value().split(",", -1)) {
      swept.addSettings(settings.value(where, new Assignment(typed.name(), one.strip())));
    }
    return swept.build();
  }
}
