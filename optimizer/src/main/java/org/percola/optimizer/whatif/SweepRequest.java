package org.percola.optimizer.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;

/// A question about what becomes of a design when settings change.
///
/// @param swept parameters that change, every setting of one with every setting of the others; at
///   least one
/// @param rest what becomes of the other settings
/// @param base the design that is changed; null for the one believed best in `within`
/// @param within the part of the space that settings are chosen from, where any are
/// @param seed names the randomness
public record SweepRequest(
    List<SweptParameter> swept, Rest rest, @Nullable Design base, SubSpace within, long seed) {
  public SweepRequest {
    swept = List.copyOf(swept);
    if (swept.isEmpty()
        || swept.stream().map(SweptParameter::parameter).distinct().count() < swept.size()) {
      throw new IllegalArgumentException(
          "swept: " + swept + " (expected: at least one parameter, each once)");
    }
  }

  /// How many designs are asked about.
  public long points() {
    return swept.stream().mapToLong(one -> one.settings().size()).reduce(1, Math::multiplyExact);
  }
}
