package org.percola.optimizer.search;

/// How closely a local search looks.
///
/// @param rounds bounds the cost on a long ridge
/// @param lastStep changes smaller than this are not looked for, in widths of the unit cube
/// @param uphill whether climbers also step the way that scores rise, not along one setting alone:
///   on a ridge that runs across the settings each of these leads down
public record Climb(int rounds, double lastStep, boolean uphill) {

  /// Ends where hardly any lab could tell the difference.
  public static final Climb QUICK = new Climb(16, 0.004, false);

  /// Ends nearer to the top.
  public static final Climb CLOSE = new Climb(24, 0.001, true);

  public Climb {
    if (rounds < 1 || !(lastStep > 0)) {
      throw new IllegalArgumentException(
          "rounds %d, last step %s (expected: at least 1, above 0)".formatted(rounds, lastStep));
    }
  }
}
