package org.percola.server.cli.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names of outcomes in sentences, each with the symbol that tables use where it is first
/// mentioned.
///
/// A page has one, which sees its sentences from top to bottom.
final class FirstMentions {
  private final Set<String> mentioned = new HashSet<>();

  /// Such as `electrode specific energy (E_Electrode)`; the next time without the symbol.
  String in(String sentence) {
    String text = sentence;
    for (Map.Entry<String, String> symbol : OutcomeWords.SYMBOLS.entrySet()) {
      String name = OutcomeWords.plain(symbol.getKey());
      int at = text.indexOf(name);
      if (at >= 0 && mentioned.add(name)) {
        int after = at + name.length();
        text = text.substring(0, after) + " (" + symbol.getValue() + ")" + text.substring(after);
      }
    }
    return text;
  }
}
