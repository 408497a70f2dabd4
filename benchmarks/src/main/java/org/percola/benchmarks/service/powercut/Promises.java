package org.percola.benchmarks.service.powercut;

import com.google.protobuf.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// What clients were told until a moment, and what they were waiting for.
final class Promises {
  private final Map<Call, Message> acknowledged = new LinkedHashMap<>();
  private final Map<String, Call> begun = new LinkedHashMap<>();

  /// Takes the next thing that happened.
  void happen(Entry entry) {
    switch (entry) {
      case Entry.Sent sent -> begun.put(sent.call().id(), sent.call());
      case Entry.Acknowledged told -> {
        begun.remove(told.call().id());
        acknowledged.put(told.call(), told.answer());
      }
      case Entry.Write _, Entry.Truncate _, Entry.Delete _, Entry.Sync _ -> {}
      case Entry.SyncFolder _ -> {}
    }
  }

  /// Requests with their answers, oldest first.
  Map<Call, Message> acknowledged() {
    return acknowledged;
  }

  /// Requests without an answer, oldest first.
  Collection<Call> begun() {
    return begun.values();
  }
}
