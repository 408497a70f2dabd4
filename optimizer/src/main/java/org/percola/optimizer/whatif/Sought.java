package org.percola.optimizer.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.planning.LikelyDesign;

/// The designs that reach what is wished.
///
/// @param best the one to use of those that reach it with the chance that is enough, to a few
///   percent; null where none was found
/// @param likeliest the most likely ones, likeliest first, each apart from those before it; fewer
///   than asked where there are no more
/// @param seed names the randomness
public record Sought(
    @Nullable LikelyDesign best, List<LikelyDesign> likeliest, long seed, long revision) {
  public Sought {
    likeliest = List.copyOf(likeliest);
  }
}
