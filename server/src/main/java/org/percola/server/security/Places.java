package org.percola.server.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much of one kind every known caller may have open at a time.
public final class Places {
  private final String limit;
  private final int most;
  private final Duration retryAfter;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /// @param limit the name of the limit, such as `running plans`
  public Places(String limit, int most, Duration retryAfter) {
    this.limit = limit;
    this.most = most;
    this.retryAfter = retryAfter;
  }

  /// A place that was taken; closing it once gives it back.
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /// Takes one of the caller's places; whoever did not have to say who they are has as many as they
  /// like.
  ///
  /// @throws LimitException when there is none left
  public Place take(Caller caller) {
    if (!caller.known()) {
      return () -> {};
    }
    String name = caller.name();
    taken.compute(name, (key, now) -> more(now == null ? 0 : now));
    return () -> taken.computeIfPresent(name, (key, now) -> now == 1 ? null : now - 1);
  }

  private int more(int now) {
    if (now >= most) {
      throw new LimitException(limit, most, retryAfter);
    }
    return now + 1;
  }
}
