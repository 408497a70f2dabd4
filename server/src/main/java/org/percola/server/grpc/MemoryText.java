package org.percola.server.grpc;

/// That the memory of this process did not suffice, and what to do, in one line.
public final class MemoryText {
  private static final long MEGABYTE = 1 << 20;
  private static final long GIGABYTE = 1 << 30;

  private MemoryText() {}

  /// The line, for a process with so many bytes.
  public static String of(long bytes) {
    return ("out of memory: this takes more than the %d MB that Percola may use here (expected: fewer"
            + " candidates or designs at once, or Percola started with more, such as JAVA_TOOL_OPTIONS=-Xmx%dg)")
        .formatted(bytes / MEGABYTE, 2 * bytes / GIGABYTE + 1);
  }

  /// The line for this process.
  public static String ofProcess() {
    return of(Runtime.getRuntime().maxMemory());
  }
}
