package org.percola.server.cli.sheet;

import org.percola.v1.Measurement;

/// What a value in a file is, beside what was told before.
sealed interface Finding {
  /// One that nobody has told.
  record Fresh(Measurement told) implements Finding {}

  /// One that was told before.
  record Known(KnownValue value) implements Finding {}

  /// One that was told before and has been corrected since, otherwise than by this file.
  record Outdated(Measurement told, Measurement now) implements Finding {}

  /// One in the place of which something else was told, which stands in the file no more.
  record Differing(Measurement told, Measurement before) implements Finding {}
}
