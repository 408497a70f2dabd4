package org.percola.benchmarks.service.powercut;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/// Everything that the SQLite in this process does to files of a folder, put on a tape on its way
/// to the operating system.
///
/// The driver's library hides the functions of SQLite, so a file system of our own cannot be
/// registered with it; but it calls the operating system like everybody else. Its shared memory is
/// left alone: a power cut leaves nothing of it that SQLite would trust.
@SuppressWarnings("restricted") // memory and functions of the library are what this is about
final class FileCalls implements AutoCloseable {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;

  private static final FunctionDescriptor WRITE =
      FunctionDescriptor.of(LONG, INT, POINTER, LONG, LONG);
  private static final FunctionDescriptor TRUNCATE = FunctionDescriptor.of(INT, INT, LONG);
  private static final FunctionDescriptor SYNC = FunctionDescriptor.of(INT, INT);
  private static final FunctionDescriptor DELETE = FunctionDescriptor.of(INT, POINTER);

  private static final String SHARED_MEMORY = "-shm";
  private static final long LONGEST_PATH = 4_096;

  private final Path folder;
  private final Tape tape;
  private final Arena arena = Arena.ofShared();
  private final List<Runnable> undo = new ArrayList<>();
  private final MethodHandle pwrite;
  private final MethodHandle ftruncate;
  private final MethodHandle fsync;
  private final MethodHandle unlink;

  private FileCalls(Path folder, Tape tape, CallSlots slots) {
    this.folder = folder;
    this.tape = tape;
    pwrite = system("pwrite64", WRITE);
    ftruncate = system("ftruncate64", TRUNCATE);
    fsync = system("fsync", SYNC);
    unlink = system("unlink", DELETE);
    replace(slots, "pwrite64", WRITE);
    replace(slots, "ftruncate64", TRUNCATE);
    replace(slots, "fsync", SYNC);
    replace(slots, "unlink", DELETE);
  }

  /// Records from now on.
  ///
  /// @param folder without symbolic links
  /// @throws UnsupportedOperationException where that cannot be done
  static FileCalls record(Path folder, Tape tape) {
    loadSqlite();
    CallSlots slots = CallSlots.of(file -> file.endsWith("libsqlitejdbc.so"));
    return new FileCalls(folder, tape, slots);
  }

  /// Records no more. No database may be open.
  @Override
  public void close() {
    undo.forEach(Runnable::run);
    arena.close();
  }

  // Called by SQLite. An exception would end the process, so whatever fails is an error of the
  // call.

  @SuppressWarnings("unused")
  private long pwrite64(int file, MemorySegment from, long count, long offset) {
    String name = name(file);
    if (name == null) {
      return call(pwrite, file, from, count, offset);
    }
    byte[] bytes = from.reinterpret(count).toArray(ValueLayout.JAVA_BYTE);
    long[] result = new long[1];
    tape.add(
        () -> (result[0] = call(pwrite, file, from, count, offset)) == count,
        new Entry.Write(name, offset, bytes));
    return result[0];
  }

  @SuppressWarnings("unused")
  private int ftruncate64(int file, long size) {
    return watched(name(file), ftruncate, name -> new Entry.Truncate(name, size), file, size);
  }

  @SuppressWarnings("unused")
  private int fsync(int file) {
    return watched(
        name(file),
        fsync,
        name -> name.isEmpty() ? new Entry.SyncFolder() : new Entry.Sync(name),
        file);
  }

  @SuppressWarnings("unused")
  private int unlink(MemorySegment path) {
    Path file = Path.of(path.reinterpret(LONGEST_PATH).getString(0));
    return watched(name(file), unlink, Entry.Delete::new, path);
  }

  private int watched(
      @Nullable String name,
      MethodHandle function,
      Function<String, Entry> entry,
      Object... arguments) {
    if (name == null) {
      return (int) call(function, arguments);
    }
    int[] result = new int[1];
    tape.add(() -> (result[0] = (int) call(function, arguments)) == 0, entry.apply(name));
    return result[0];
  }

  private static long call(MethodHandle function, Object... arguments) {
    try {
      return ((Number) function.invokeWithArguments(arguments)).longValue();
    } catch (Throwable e) {
      return -1;
    }
  }

  /// The name of an open file in the folder, empty for the folder itself; null for others.
  private @Nullable String name(int file) {
    try {
      return name(Files.readSymbolicLink(Path.of("/proc/self/fd/" + file)));
    } catch (IOException e) {
      return null;
    }
  }

  private @Nullable String name(Path path) {
    if (!path.startsWith(folder)) {
      return null;
    }
    String name = folder.relativize(path).toString();
    return name.endsWith(SHARED_MEMORY) ? null : name;
  }

  /// Puts the method of that name in the place of a function.
  private void replace(CallSlots slots, String function, FunctionDescriptor type) {
    MemorySegment stub = stub(function, type);
    for (MemorySegment slot : slots.of(function)) {
      MemorySegment before = slot.get(POINTER, 0);
      undo.add(() -> slot.set(POINTER, 0, before));
      slot.set(POINTER, 0, stub);
    }
  }

  private MemorySegment stub(String method, FunctionDescriptor type) {
    try {
      return Linker.nativeLinker()
          .upcallStub(MethodHandles.lookup().bind(this, method, type.toMethodType()), type, arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle system(String function, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), type);
  }

  private static void loadSqlite() {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new UnsupportedOperationException("SQLite cannot be loaded", e);
    }
  }
}
