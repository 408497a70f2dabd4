package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What documents said when they were last read. Saves time and changes nothing: a value depends on
/// its document alone.
final class RecentlyRead<T> {
  private static final float LOAD_FACTOR = 0.75f;

  private final Map<String, T> values;

  /// @param capacity the most documents to remember; the one unused for longest goes first
  RecentlyRead(int capacity) {
    values =
        new LinkedHashMap<>(capacity, LOAD_FACTOR, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > capacity;
          }
        };
  }

  /// The value of a document.
  T get(String document, Supplier<T> read) {
    synchronized (values) {
      T known = values.get(document);
      if (known != null) {
        return known;
      }
    }
    T value = read.get();
    synchronized (values) {
      values.put(document, value);
    }
    return value;
  }
}
