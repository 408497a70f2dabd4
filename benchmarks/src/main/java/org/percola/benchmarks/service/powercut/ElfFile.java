package org.percola.benchmarks.service.powercut;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The relocations of a library's file: which places the loader fills with which functions.
///
/// Names of fields and sections are those of the ELF format.
final class ElfFile {
  private static final int MAGIC = 0x464c457f; // 0x7f 'E' 'L' 'F'
  private static final int SECTION_TABLE = 40;
  private static final int SECTION_COUNT = 60;
  private static final int SECTION_BYTES = 64;
  private static final int SHT_RELA = 4;
  private static final int RELOCATION_BYTES = 24;
  private static final int SYMBOL_BYTES = 24;

  private final ByteBuffer bytes;

  private ElfFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /// @throws UnsupportedOperationException when it is of another format
  static ElfFile read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    boolean wide = bytes.get(4) == 2;
    boolean little = bytes.get(5) == 1;
    if (bytes.getInt(0) != MAGIC || !wide || !little) {
      throw new UnsupportedOperationException(file + ": no library of 64 bits, lowest byte first");
    }
    return new ElfFile(bytes);
  }

  /// Where the addresses of a function go, relative to where the library is loaded. Relocations
  /// that name a function and add nothing to its address ask for just that, whatever their type.
  List<Long> slots(String function) {
    List<Long> slots = new ArrayList<>();
    for (int i = 0; i < bytes.getShort(SECTION_COUNT); i++) {
      int section = section(i);
      if (bytes.getInt(section + 4) == SHT_RELA) {
        addSlots(section, function, slots);
      }
    }
    return slots;
  }

  private void addSlots(int section, String function, List<Long> slots) {
    int symbols = section(bytes.getInt(section + 40));
    int names = (int) offset(section(bytes.getInt(symbols + 40)));
    int start = (int) offset(section);
    int end = start + (int) bytes.getLong(section + 32);
    for (int at = start; at < end; at += RELOCATION_BYTES) {
      int number = (int) (bytes.getLong(at + 8) >>> 32);
      int symbol = (int) offset(symbols) + number * SYMBOL_BYTES;
      if (name(names + bytes.getInt(symbol)).equals(function) && bytes.getLong(at + 16) == 0) {
        slots.add(bytes.getLong(at));
      }
    }
  }

  private int section(int number) {
    return (int) bytes.getLong(SECTION_TABLE) + number * SECTION_BYTES;
  }

  private long offset(int section) {
    return bytes.getLong(section + 24);
  }

  private String name(int at) {
    int end = at;
    while (bytes.get(end) != 0) {
      end++;
    }
    byte[] name = new byte[end - at];
    bytes.get(at, name);
    return new String(name, US_ASCII);
  }
}
