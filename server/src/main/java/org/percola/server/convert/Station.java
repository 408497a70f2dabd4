package org.percola.server.convert;

import org.jspecify.annotations.Nullable;

/// What a station calls itself: a line of text.
final class Station {
  private static final String FIELD = "station";

  /// Longer ones are no names.
  private static final int MOST_CHARACTERS = 100;

  private Station() {}

  /// Notes what is wrong with a station; empty stands for none. What an experiment was told before
  /// there was a limit can be said of it again, or a station that has one could not end it.
  ///
  /// @param present the one that the experiment has
  static void check(String said, @Nullable String present, Violations at) {
    at.name(FIELD, said);
    if (said.length() > MOST_CHARACTERS && !said.equals(present)) {
      at.add(FIELD, said.length() + " characters", "at most " + MOST_CHARACTERS);
    }
  }
}
