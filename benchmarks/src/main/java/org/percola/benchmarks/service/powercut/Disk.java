package org.percola.benchmarks.service.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A disk that forgets in a power cut whatever it may: bytes of a file until that file was synced,
/// names until the folder was.
///
/// It is stricter than the usual file systems, which write a new file's name with its bytes.
final class Disk {
  private Map<String, StoredFile> safeNames = Map.of();
  private final Map<String, StoredFile> names = new HashMap<>();
  private final List<Map<String, StoredFile>> namesSince = new ArrayList<>();
  private final boolean honest;

  private Disk(boolean honest) {
    this.honest = honest;
  }

  /// An empty one.
  static Disk honest() {
    return new Disk(true);
  }

  /// An empty one that says of write-ahead logs that they are safe, and does nothing for it.
  static Disk lying() {
    return new Disk(false);
  }

  /// Takes the next thing that happened.
  void happen(Entry entry) {
    switch (entry) {
      case Entry.Write write -> file(write.file()).change(write);
      case Entry.Truncate truncate -> file(truncate.file()).change(truncate);
      case Entry.Sync sync -> {
        if (honest || !sync.file().endsWith("-wal")) {
          file(sync.file()).sync();
        }
      }
      case Entry.Delete delete -> {
        names.remove(delete.file());
        namesSince.add(Map.copyOf(names));
      }
      case Entry.SyncFolder _ -> {
        safeNames = Map.copyOf(names);
        namesSince.clear();
      }
      case Entry.Sent _, Entry.Acknowledged _ -> {}
    }
  }

  /// Writes what is left after a power cut into an empty folder. Changes of names are kept in their
  /// order, up to one of them.
  void cut(Loss loss, SplittableRandom random, Path folder) throws IOException {
    int kept = loss.reach(namesSince.size(), random).at(0);
    Map<String, StoredFile> left = kept == 0 ? safeNames : namesSince.get(kept - 1);
    for (Map.Entry<String, StoredFile> one : left.entrySet()) {
      Files.write(folder.resolve(one.getKey()), one.getValue().after(loss, random));
    }
  }

  private StoredFile file(String name) {
    StoredFile known = names.get(name);
    if (known == null) {
      known = new StoredFile();
      names.put(name, known);
      namesSince.add(Map.copyOf(names));
    }
    return known;
  }
}
