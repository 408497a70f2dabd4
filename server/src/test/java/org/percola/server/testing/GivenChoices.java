package org.percola.server.testing;

import java.util.random.RandomGenerator;

/// Choices that somebody else made, one or more bytes each; after the last byte every choice is the
/// first of those there are. Not random at all, but wanted where others are.
public final class GivenChoices implements RandomGenerator {
  private final byte[] bytes;
  private int next;

  public GivenChoices(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int nextInt(int bound) {
    int value = 0;
    for (int range = bound - 1; range > 0; range >>>= Byte.SIZE) {
      value = value << Byte.SIZE | nextByte();
    }
    return Integer.remainderUnsigned(value, bound);
  }

  @Override
  public boolean nextBoolean() {
    return nextInt(2) == 1;
  }

  @Override
  public long nextLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | nextByte();
    }
    return value;
  }

  private int nextByte() {
    return next < bytes.length ? Byte.toUnsignedInt(bytes[next++]) : 0;
  }
}
