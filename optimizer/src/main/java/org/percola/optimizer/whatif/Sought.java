package org.percola.optimizer.whatif;

import java.util.List;
import org.percola.optimizer.planning.LikelyDesign;

/// The designs most likely to reach what is wished, likeliest first.
///
/// @param designs each apart from those before it; fewer than asked where there are no more
/// @param seed names the randomness
public record Sought(List<LikelyDesign> designs, long seed, long revision) {
  public Sought {
    designs = List.copyOf(designs);
  }
}
