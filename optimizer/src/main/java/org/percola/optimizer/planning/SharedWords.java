package org.percola.optimizer.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;

/// The settings that a batch has in common, in plain words.
record SharedWords(Sharing sharing, DesignSpace space) {

  /// Such as `heat 180, hours 2 or heat 200, hours 1`.
  String of(List<Suggestion> suggestions) {
    Set<String> different = new LinkedHashSet<>();
    suggestions.forEach(suggestion -> different.add(of(suggestion.design())));
    return String.join(" or ", different);
  }

  private String of(Design design) {
    return sharing.parameters().stream()
        .map(name -> (name + " " + text(name, design.values().get(name))).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private String text(String name, @Nullable DesignValue value) {
    return value == null ? "none" : SettingWords.of(space.parameter(name), value);
  }
}
