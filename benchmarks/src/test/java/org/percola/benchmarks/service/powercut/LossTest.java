package org.percola.benchmarks.service.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a disk keeps and what it may forget.
final class LossTest {
  private static final String FILE = "lab.db";
  private static final int SECTOR = 4_096;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatWasSyncedStaysWhateverIsLost(Loss loss) throws IOException {
    Disk disk = Disk.honest();
    disk.happen(write(0, 1));
    disk.happen(new Entry.Sync(FILE));
    disk.happen(new Entry.SyncFolder());
    disk.cut(loss, new SplittableRandom(1), folder);
    assertThat(folder.resolve(FILE)).hasBinaryContent(filled(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"TAIL", "SECTORS", "LARGE_SECTORS"})
  void aSectorHoldsWhatSomeWriteLeftInIt(Loss loss) {
    Set<Byte> seen = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      StoredFile file = new StoredFile();
      file.change(write(0, 1));
      file.sync();
      file.change(write(0, 2));
      file.change(write(0, 3));
      byte[] left = file.after(loss, new SplittableRandom(seed));
      for (int sector = 0; sector < SECTOR; sector += loss.sector()) {
        seen.add(left[sector]);
        assertThat(Arrays.copyOfRange(left, sector, sector + loss.sector()))
            .containsOnly(left[sector]);
      }
    }
    assertThat(seen).containsExactlyInAnyOrder((byte) 1, (byte) 2, (byte) 3);
  }

  @Test
  void writesAreTornBetweenSectors() {
    boolean torn = false;
    for (int seed = 0; seed < 50; seed++) {
      StoredFile file = new StoredFile();
      file.change(write(0, 1));
      file.sync();
      file.change(write(0, 2));
      byte[] left = file.after(Loss.SECTORS, new SplittableRandom(seed));
      torn |= left[0] != left[SECTOR - 1];
    }
    assertThat(torn).isTrue();
  }

  @Test
  void aNameThatWasNotSyncedIsLostWithItsFile() throws IOException {
    Disk disk = Disk.honest();
    disk.happen(write(0, 1));
    disk.happen(new Entry.Sync(FILE));
    disk.cut(Loss.EVERYTHING, new SplittableRandom(1), folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDeletedFileComesBackUntilTheFolderIsSynced() throws IOException {
    Disk disk = Disk.honest();
    disk.happen(write(0, 1));
    disk.happen(new Entry.Sync(FILE));
    disk.happen(new Entry.SyncFolder());
    disk.happen(new Entry.Delete(FILE));
    disk.cut(Loss.EVERYTHING, new SplittableRandom(1), folder);
    assertThat(folder.resolve(FILE)).hasBinaryContent(filled(1));
    Files.delete(folder.resolve(FILE));
    disk.happen(new Entry.SyncFolder());
    disk.cut(Loss.EVERYTHING, new SplittableRandom(1), folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileCutShortIsLongAgainWhenTheCutIsLost() {
    StoredFile file = new StoredFile();
    file.change(write(0, 1));
    file.sync();
    file.change(new Entry.Truncate(FILE, 100));
    assertThat(file.after(Loss.EVERYTHING, new SplittableRandom(1))).hasSize(SECTOR);
    assertThat(file.after(Loss.NOTHING, new SplittableRandom(1))).hasSize(100);
  }

  private static Entry.Write write(long offset, int value) {
    return new Entry.Write(FILE, offset, filled(value));
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[SECTOR];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
