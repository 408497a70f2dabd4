package org.percola.optimizer.acquisition;

/// How finely a score is computed.
///
/// @param draws joint draws of the outcomes: more make scores less noisy
/// @param repeats scenarios per draw for derived outcomes: cheaper than draws, but they share the
///   draw's parameters
public record Effort(int draws, int repeats) {
  public Effort {
    if (draws < 1 || repeats < 1) {
      throw new IllegalArgumentException(
          "draws %d, repeats %d (expected: at least 1 each)".formatted(draws, repeats));
    }
  }
}
