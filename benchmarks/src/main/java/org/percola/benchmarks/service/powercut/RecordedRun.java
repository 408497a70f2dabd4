package org.percola.benchmarks.service.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A recorded run that can be cut anywhere. Moments and what the disk forgets are drawn from a
/// seed; the kinds of loss take turns.
final class RecordedRun {
  private static final int SEED = 6;
  private static final List<Loss> LOSSES = List.of(Loss.values());

  private final List<Entry> recorded;

  private RecordedRun(List<Entry> recorded) {
    this.recorded = recorded;
  }

  /// Records a run in which every client makes so many rounds of calls.
  ///
  /// @throws UnsupportedOperationException where SQLite cannot be recorded
  static RecordedRun of(int rounds) throws Exception {
    Path folder = folder();
    try {
      List<Entry> recorded = Recording.of(folder, rounds);
      RecordedRun run = new RecordedRun(recorded);
      run.checkAgainst(folder);
      return run;
    } finally {
      delete(folder);
    }
  }

  @Override
  public String toString() {
    return "Recorded %d writes, %d truncations, %d syncs, %d deletions, %d answers"
        .formatted(
            count(Entry.Write.class),
            count(Entry.Truncate.class),
            count(Entry.Sync.class) + count(Entry.SyncFolder.class),
            count(Entry.Delete.class),
            count(Entry.Acknowledged.class));
  }

  private long count(Class<? extends Entry> kind) {
    return recorded.stream().filter(kind::isInstance).count();
  }

  /// Cuts the power at so many moments.
  ///
  /// @param disk empty
  Findings cut(Disk disk, int cuts) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] moments = random.ints(cuts, 0, recorded.size() + 1).sorted().toArray();
    Promises promises = new Promises();
    Findings all = Findings.NONE;
    int next = 0;
    for (int i = 0; i < cuts; i++) {
      for (; next < moments[i]; next++) {
        disk.happen(recorded.get(next));
        promises.happen(recorded.get(next));
      }
      all = all.plus(cut(disk, promises, LOSSES.get(i % LOSSES.size()), random));
    }
    return all;
  }

  private static Findings cut(Disk disk, Promises promises, Loss loss, SplittableRandom random)
      throws IOException {
    Path folder = folder();
    try {
      disk.cut(loss, random, folder);
      return Reopened.find(folder, promises);
    } finally {
      delete(folder);
    }
  }

  // Had a change of a file gone unnoticed, the recording would say little.
  private void checkAgainst(Path folder) throws IOException {
    Disk disk = Disk.honest();
    recorded.forEach(disk::happen);
    Path copy = folder();
    try {
      disk.cut(Loss.NOTHING, new SplittableRandom(), copy);
      for (Path file : list(copy)) {
        if (Files.mismatch(file, folder.resolve(file.getFileName())) >= 0) {
          throw new IllegalStateException(file + ": not all of its changes were recorded");
        }
      }
    } finally {
      delete(copy);
    }
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("percola-power-").toRealPath();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
