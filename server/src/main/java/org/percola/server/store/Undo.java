package org.percola.server.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// How what a change did in memory is taken back, should it be refused.
final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /// Adds a step; steps are taken in the opposite order.
  void add(Runnable step) {
    steps.push(step);
  }

  /// Gives a key another value, to be taken back.
  <K, V> void put(Map<K, V> map, K key, V value) {
    V before = map.put(key, value);
    add(() -> {
      if (before == null) {
        map.remove(key);
      } else {
        map.put(key, before);
      }
    });
  }

  /// Takes everything back.
  void run() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }

  /// Nothing will be taken back any more.
  void forget() {
    steps.clear();
  }
}
