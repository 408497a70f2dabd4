package org.percola.surrogate.special;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [NegativeExponential] on as many numbers at a time as the processor has lanes, with the same
/// operations on each of them in the same order.
public final class VectorNegativeExponential {

  /// At most eight lanes: wider ones gain little at the few numbers of a usual call.
  public static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > DoubleVector.SPECIES_512.length()
          ? DoubleVector.SPECIES_512
          : DoubleVector.SPECIES_PREFERRED;

  private static final long BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private VectorNegativeExponential() {}

  /// Replaces x by exp(-x), for as many of the first `count` numbers as fill whole vectors.
  ///
  /// @return how many that were
  static int replace(double[] x, int count) {
    int whole = SPECIES.loopBound(count);
    for (int i = 0; i < whole; i += SPECIES.length()) {
      of(DoubleVector.fromArray(SPECIES, x, i)).intoArray(x, i);
    }
    return whole;
  }

  /// exp(-x) in every lane; to be called only where [VectorApi#isUsed].
  public static DoubleVector of(DoubleVector x) {
    DoubleVector largest = broadcast(NegativeExponential.LARGEST);
    DoubleVector bounded = x.blend(largest, x.compare(VectorOperators.GT, largest));
    DoubleVector round = broadcast(NegativeExponential.ROUND);
    DoubleVector shifted = bounded.fma(broadcast(-NegativeExponential.PER_LN_2), round);
    DoubleVector n = shifted.sub(round);
    DoubleVector r =
        n.fma(
            broadcast(-NegativeExponential.LN_2_LOW),
            n.fma(broadcast(-NegativeExponential.LN_2_HIGH), bounded.neg()));
    DoubleVector s = broadcast(NegativeExponential.OVER_13);
    s = s.fma(r, broadcast(NegativeExponential.OVER_12));
    s = s.fma(r, broadcast(NegativeExponential.OVER_11));
    s = s.fma(r, broadcast(NegativeExponential.OVER_10));
    s = s.fma(r, broadcast(NegativeExponential.OVER_9));
    s = s.fma(r, broadcast(NegativeExponential.OVER_8));
    s = s.fma(r, broadcast(NegativeExponential.OVER_7));
    s = s.fma(r, broadcast(NegativeExponential.OVER_6));
    s = s.fma(r, broadcast(NegativeExponential.OVER_5));
    s = s.fma(r, broadcast(NegativeExponential.OVER_4));
    s = s.fma(r, broadcast(NegativeExponential.OVER_3));
    s = s.fma(r, broadcast(0.5));
    s = s.fma(r, broadcast(1.0));
    s = s.fma(r, broadcast(1.0));
    return s.mul(powerOfTwo(shifted));
  }

  /// 2ⁿ, from n in the last bits of ROUND + n.
  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    LongVector exponent = shifted.reinterpretAsLongs().add(BIAS);
    return exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
  }

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
