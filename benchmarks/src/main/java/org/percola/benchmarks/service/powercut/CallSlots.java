package org.percola.benchmarks.service.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Where a library that this process has loaded keeps the addresses of functions of other
/// libraries. Whoever writes another address there is called instead.
///
/// The loader fills these places from the relocations of the library's file, in the format of
/// [ELF](https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html); so on Linux only, with
/// pointers of 64 bits.
@SuppressWarnings("restricted") // memory of the library is what this is about
final class CallSlots {
  private static final Path MAPPINGS = Path.of("/proc/self/maps");

  private final ElfFile file;
  private final long base;
  private final List<Mapping> mappings;

  /// Memory from one address to another.
  private record Mapping(long start, long end, boolean writable, long offset, String file) {

    /// Reads a line of `/proc/self/maps`: `start-end rwxp offset device inode file`.
    static Mapping read(String line) {
      String[] words = line.split("\\s+", 6);
      String[] range = words[0].split("-", -1);
      return new Mapping(
          Long.parseUnsignedLong(range[0], 16),
          Long.parseUnsignedLong(range[1], 16),
          words[1].charAt(1) == 'w',
          Long.parseUnsignedLong(words[2], 16),
          words.length < 6 ? "" : words[5]);
    }

    boolean holds(long address) {
      return start <= address && address < end;
    }
  }

  private CallSlots(ElfFile file, long base, List<Mapping> mappings) {
    this.file = file;
    this.base = base;
    this.mappings = mappings;
  }

  /// Those of the loaded library whose file fits.
  ///
  /// @throws UnsupportedOperationException where there is none, or none in this format
  static CallSlots of(Predicate<String> library) {
    try {
      if (!Files.exists(MAPPINGS)) {
        throw new UnsupportedOperationException("calls of libraries can be seen on Linux only");
      }
      List<Mapping> all = Files.readAllLines(MAPPINGS).stream().map(Mapping::read).toList();
      Mapping first =
          all.stream()
              .filter(one -> one.offset() == 0 && library.test(one.file()))
              .findFirst()
              .orElseThrow(() -> new UnsupportedOperationException("the library is not loaded"));
      return new CallSlots(ElfFile.read(Path.of(first.file())), first.start(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The places that hold the address of one function.
  ///
  /// @throws UnsupportedOperationException when there are none, or they cannot be written
  List<MemorySegment> of(String function) {
    List<MemorySegment> slots = new ArrayList<>();
    for (long offset : file.slots(function)) {
      long address = base + offset;
      if (mappings.stream().noneMatch(one -> one.holds(address) && one.writable())) {
        throw new UnsupportedOperationException(function + ": its address is protected");
      }
      slots.add(MemorySegment.ofAddress(address).reinterpret(ValueLayout.ADDRESS.byteSize()));
    }
    if (slots.isEmpty()) {
      throw new UnsupportedOperationException(function + ": the library does not call it");
    }
    return slots;
  }
}
