package org.percola.server.cli.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The files that told something which does not stand in this one.
///
/// A file of which everything is found in this one is taken for an earlier version of it.
final class OtherFiles {
  private final Set<String> sources = new HashSet<>();

  /// Takes note of values that are not in this file.
  void told(List<KnownValue> missing) {
    missing.forEach(value -> sources.addAll(value.sources()));
  }

  /// Whether a value came from such files and from no earlier version of this one.
  boolean told(KnownValue value) {
    return value.fromFile() && sources.containsAll(value.sources());
  }
}
