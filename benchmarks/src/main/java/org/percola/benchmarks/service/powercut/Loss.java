package org.percola.benchmarks.service.powercut;

import java.util.SplittableRandom;

/// What becomes of what was written after a file's last sync.
enum Loss {
  /// All of it is lost.
  EVERYTHING(1),
  /// None of it is.
  NOTHING(1),
  /// What was written first is there, then one write in part, then nothing.
  TAIL(512),
  /// Each old sector of a disk holds what it held after some write or other.
  SECTORS(512),
  /// Each sector of a newer disk does.
  LARGE_SECTORS(4_096);

  private final int sector;

  Loss(int sector) {
    this.sector = sector;
  }

  /// Bytes that are written together or not at all.
  int sector() {
    return sector;
  }

  /// Says for each sector how many of the writes reach it.
  Reach reach(int writes, SplittableRandom random) {
    return switch (this) {
      case EVERYTHING -> at -> 0;
      case NOTHING -> at -> writes;
      case TAIL -> {
        int whole = random.nextInt(writes + 1);
        long seed = random.nextLong();
        yield at -> Math.min(writes, whole + one(seed, at).nextInt(2));
      }
      case SECTORS, LARGE_SECTORS -> {
        long seed = random.nextLong();
        yield at -> one(seed, at).nextInt(writes + 1);
      }
    };
  }

  /// How many of the writes after a file's last sync a sector has seen.
  interface Reach {
    int at(long sector);
  }

  private static SplittableRandom one(long seed, long sector) {
    return new SplittableRandom(seed + sector * 0x9e3779b97f4a7c15L);
  }
}
