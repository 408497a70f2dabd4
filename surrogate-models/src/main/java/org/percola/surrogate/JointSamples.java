package org.percola.surrogate;

import java.util.stream.IntStream;

/// Equally weighted joint draws of one outcome at the anchors, and each draw's belief elsewhere.
public interface JointSamples {

  /// The number of draws.
  int count();

  /// The value of one draw at one anchor.
  double value(int sample, int anchor);

  /// The scale on which beliefs about other designs are normal; here the outcome's own.
  default Scale scale() {
    return Scale.OWN;
  }

  /// The same draws at more anchors, bit for bit as if they had been made at all of them at once.
  ///
  /// @param more follow those that are there
  JointSamples with(Inputs more);

  /// Some of these draws, evenly spread over all, which cost less to ask.
  ///
  /// @param count 1 to [#count]
  JointSamples some(int count);

  /// The positions of `count` of `all` draws, evenly spread.
  static int[] spread(int all, int count) {
    if (count < 1 || count > all) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + all + ")");
    }
    return IntStream.range(0, count).map(k -> (int) ((long) k * all / count)).toArray();
  }

  /// What each draw, taken as the truth at the anchors, believes about other designs.
  ///
  /// @return per draw and candidate a normal distribution on the [#scale]
  Conditional given(Inputs candidates);

  /// Normal distributions indexed by draw and candidate.
  interface Conditional {

    /// The mean of one draw's belief at one candidate.
    double mean(int sample, int candidate);

    /// The standard deviation of one draw's belief at one candidate; near 0 beside an anchor.
    double standardDeviation(int sample, int candidate);
  }
}
