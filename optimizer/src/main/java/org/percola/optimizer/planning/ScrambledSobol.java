package org.percola.optimizer.planning;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.percola.surrogate.RandomKey;

/// Points spread evenly over the unit cube: a Sobol sequence under Owen's nested uniform
/// scrambling.
///
/// A binary digit of a coordinate is flipped or not by a coin that belongs to the digits before it.
/// So points are as even as before - any first 2^m have one in every interval of that width, per
/// coordinate - no two sequences of different keys are alike, and every point by itself is uniform.
///
/// Source: Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", Lecture Notes in Statistics
/// 106 (1995) 299–317, doi 10.1007/978-1-4612-2552-2_19; direction numbers of Joe and Kuo (2008),
/// as Commons Math has them.
final class ScrambledSobol {
  /// The digits that Commons Math gives.
  private static final int DIGITS = 52;

  private final SobolSequenceGenerator sequence;
  private final RandomKey key;

  ScrambledSobol(int dimension, RandomKey key) {
    this.sequence = new SobolSequenceGenerator(dimension);
    this.key = key;
  }

  /// The next point; coordinates from 0 up to but without 1.
  double[] next() {
    double[] point = sequence.nextVector();
    for (int d = 0; d < point.length; d++) {
      point[d] = scrambled(point[d], key.child(d));
    }
    return point;
  }

  private static double scrambled(double coordinate, RandomKey coins) {
    long digits = (long) (coordinate * 0x1p52);
    long scrambled = 0;
    for (int d = DIGITS - 1; d >= 0; d--) {
      long coin = coins.child(d).child(digits >>> (d + 1)).state() & 1;
      scrambled |= (((digits >>> d) & 1) ^ coin) << d;
    }
    return scrambled * 0x1p-52;
  }
}
