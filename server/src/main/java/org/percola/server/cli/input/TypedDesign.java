package org.percola.server.cli.input;

import java.util.Map;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;

/// A design as somebody typed it.
///
/// @param place where it was typed, for messages
/// @param settings those that can be read, by parameter name
/// @param whole whether all of them can be read
public record TypedDesign(String place, Map<String, DesignValue> settings, boolean whole) {
  private static final String MISSING = ": not set (";

  public TypedDesign {
    settings = Map.copyOf(settings);
  }

  /// The design, as far as it can be read.
  public Design design() {
    return Design.newBuilder().putAllValues(settings).build();
  }

  /// Whether a fault may be only that a setting could not be read, which is told already.
  public boolean excuses(InputFault fault) {
    return !whole && fault.message().contains(MISSING);
  }
}
