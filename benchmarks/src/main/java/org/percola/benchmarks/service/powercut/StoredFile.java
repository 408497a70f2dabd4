package org.percola.benchmarks.service.powercut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// One file of a disk: what it surely holds, and what was done to it since.
final class StoredFile {
  private Bytes safe = Bytes.EMPTY;
  private final List<Entry> since = new ArrayList<>();

  /// The first bytes of an array.
  @SuppressWarnings("ArrayRecordComponent") // copied, never compared
  private record Bytes(byte[] array, int size) {
    private static final Bytes EMPTY = new Bytes(new byte[0], 0);

    /// Of another size, with zeros where there was nothing.
    Bytes sized(int wanted) {
      byte[] room =
          wanted <= array.length ? array : Arrays.copyOf(array, Math.max(wanted, 2 * array.length));
      if (wanted < size) {
        Arrays.fill(room, wanted, size, (byte) 0);
      }
      return new Bytes(room, wanted);
    }
  }

  void change(Entry entry) {
    since.add(entry);
  }

  /// All that was done is safe.
  void sync() {
    safe = after(safe, Loss.NOTHING, Loss.NOTHING.reach(since.size(), new SplittableRandom()));
    since.clear();
  }

  /// What it holds after a power cut.
  byte[] after(Loss loss, SplittableRandom random) {
    Bytes copy = new Bytes(Arrays.copyOf(safe.array, safe.size), safe.size);
    Bytes left = after(copy, loss, loss.reach(since.size(), random));
    return Arrays.copyOf(left.array, left.size);
  }

  // The length is kept in a sector of its own.
  private Bytes after(Bytes bytes, Loss loss, Loss.Reach reach) {
    int resized = reach.at(-1);
    Bytes now = bytes;
    for (int i = 0; i < since.size(); i++) {
      switch (since.get(i)) {
        case Entry.Write write -> {
          int end = (int) write.offset() + write.bytes().length;
          if (i < resized && end > now.size) {
            now = now.sized(end);
          }
          copy(write, i, now, loss.sector(), reach);
        }
        case Entry.Truncate truncate -> {
          if (i < resized) {
            now = now.sized((int) truncate.size());
          }
        }
        case Entry.Delete _, Entry.Sync _, Entry.SyncFolder _, Entry.Sent _ -> {}
        case Entry.Acknowledged _ -> {}
      }
    }
    return now;
  }

  private static void copy(Entry.Write write, int number, Bytes to, int sector, Loss.Reach reach) {
    int start = (int) write.offset();
    int end = Math.min(start + write.bytes().length, to.size);
    for (int from = start; from < end; ) {
      int until = sector == 1 ? end : Math.min(end, (from / sector + 1) * sector);
      if (number < reach.at(from / sector)) {
        System.arraycopy(write.bytes(), from - start, to.array, from, until - from);
      }
      from = until;
    }
  }
}
