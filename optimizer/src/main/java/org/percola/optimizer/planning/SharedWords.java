package org.percola.optimizer.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

/// The settings that a batch has in common, in plain words.
record SharedWords(Sharing sharing) {

  /// Such as `heat 180, hours 2 or heat 200, hours 1`.
  String of(List<Suggestion> suggestions) {
    Set<String> different = new LinkedHashSet<>();
    suggestions.forEach(suggestion -> different.add(of(suggestion.design())));
    return String.join(" or ", different);
  }

  private String of(Design design) {
    return sharing.parameters().stream()
        .map(name -> (name + " " + text(design.values().get(name))).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String text(@Nullable DesignValue value) {
    return value == null ? "none" : value.text();
  }
}
