package org.percola.server.grpc;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Threads that compute for seconds and give way to those that answer at once.
///
/// Java has priorities too, but the JVM hands them on to Linux only as root. Every thread may lower
/// its own, though, by `nice(2)`, which on Linux is about one thread. Elsewhere they are threads
/// like all others.
final class GivingWay {
  /// Against a thread that always wants to run, one that is nicer by this much gets a quarter of a
  /// processor: more would let a flood of reads stop all planning, less would let plans delay
  /// reads.
  private static final int NICER = 5;

  private GivingWay() {}

  /// Makes such threads, which do not keep the process alive.
  ///
  /// @param prefix of their names, before a number
  static ThreadFactory threads(String prefix) {
    ThreadFactory plain = threadsLikeOthers(prefix);
    return work ->
        plain.newThread(() -> {
          giveWay();
          work.run();
        });
  }

  /// Makes threads that do not give way: for a process that has nothing else to do.
  static ThreadFactory threadsLikeOthers(String prefix) {
    return Thread.ofPlatform().name(prefix, 0).daemon().factory();
  }

  private static void giveWay() {
    MethodHandle nice = Native.NICE;
    if (nice == null) {
      return;
    }
    try {
      // What it answers says nothing: to become nicer is always allowed.
      int _ = (int) nice.invokeExact(NICER);
    } catch (Throwable e) {
      throw new IllegalStateException(e); // a method handle may declare anything
    }
  }

  /// Looked up when the first such thread begins: starting must not wait for it.
  private static final class Native {
    private static final @Nullable MethodHandle NICE = find();

    @SuppressWarnings("restricted") // as all of native code is; the start scripts allow it
    private static @Nullable MethodHandle find() {
      if (!"Linux".equals(System.getProperty("os.name"))) {
        return null;
      }
      Linker linker = Linker.nativeLinker();
      return linker
          .defaultLookup()
          .find("nice")
          .map(function ->
              linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, JAVA_INT)))
          .orElse(null);
    }
  }
}
