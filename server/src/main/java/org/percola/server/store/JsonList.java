package org.percola.server.store;

import java.util.ArrayList;
import java.util.List;

/// JSON documents in one JSON list, and back; the documents themselves are left as they are.
final class JsonList {
  private JsonList() {}

  /// The list of some documents.
  static String join(List<String> documents) {
    return "[" + String.join(",", documents) + "]";
  }

  /// The documents of a list that was joined.
  static List<String> split(String list) {
    List<String> documents = new ArrayList<>();
    int depth = 0;
    int start = 1;
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0; // whatever is escaped ends no string
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      boolean ends = !quoted && ((depth == 1 && c == ',') || depth == 0);
      if (ends && i > start) {
        documents.add(list.substring(start, i));
        start = i + 1;
      }
    }
    return documents;
  }
}
