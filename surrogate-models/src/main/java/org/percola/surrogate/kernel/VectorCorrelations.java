package org.percola.surrogate.kernel;

import static org.percola.surrogate.special.NegativeExponential.LARGEST;
import static org.percola.surrogate.special.NegativeExponential.LN_2_HIGH;
import static org.percola.surrogate.special.NegativeExponential.LN_2_LOW;
import static org.percola.surrogate.special.NegativeExponential.OVER_10;
import static org.percola.surrogate.special.NegativeExponential.OVER_11;
import static org.percola.surrogate.special.NegativeExponential.OVER_12;
import static org.percola.surrogate.special.NegativeExponential.OVER_13;
import static org.percola.surrogate.special.NegativeExponential.OVER_3;
import static org.percola.surrogate.special.NegativeExponential.OVER_4;
import static org.percola.surrogate.special.NegativeExponential.OVER_5;
import static org.percola.surrogate.special.NegativeExponential.OVER_6;
import static org.percola.surrogate.special.NegativeExponential.OVER_7;
import static org.percola.surrogate.special.NegativeExponential.OVER_8;
import static org.percola.surrogate.special.NegativeExponential.OVER_9;
import static org.percola.surrogate.special.NegativeExponential.PER_LN_2;
import static org.percola.surrogate.special.NegativeExponential.ROUND;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.special.VectorApi;

/// [Matern52] or [SquaredExponential] on as many numbers at a time as the processor has lanes, with
/// the same operations on each of them in the same order, and nothing stored in between.
///
/// All of it stands in one loop on purpose: a vector that crosses a call which the compiler happens
/// not to inline is an object on the heap, and everything is then several times slower.
final class VectorCorrelations {
  private static final VectorSpecies<Double> SPECIES = VectorApi.species();
  private static final long BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private VectorCorrelations() {}

  /// Replaces the scaled squared distances between `from` and `to` by correlations, for as many as
  /// fill whole vectors.
  ///
  /// @param matern whether of [Matern52]; of [SquaredExponential] otherwise
  /// @param slopes receives the slope of each, if wanted
  /// @return the first number that is left
  static int replace(
      boolean matern, double[] squares, double @Nullable [] slopes, int from, int to) {
    int end = from + SPECIES.loopBound(to - from);
    for (int i = from; i < end; i += SPECIES.length()) {
      DoubleVector square = DoubleVector.fromArray(SPECIES, squares, i);
      DoubleVector x = matern ? square.mul(5).lanewise(VectorOperators.SQRT) : square.mul(0.5);
      DoubleVector largest = broadcast(LARGEST);
      DoubleVector bounded = x.blend(largest, x.compare(VectorOperators.GT, largest));
      DoubleVector shifted = bounded.fma(broadcast(-PER_LN_2), broadcast(ROUND));
      DoubleVector n = shifted.sub(ROUND);
      DoubleVector high = n.fma(broadcast(-LN_2_HIGH), bounded.neg());
      DoubleVector r = n.fma(broadcast(-LN_2_LOW), high);
      DoubleVector s = broadcast(OVER_13);
      s = s.fma(r, broadcast(OVER_12));
      s = s.fma(r, broadcast(OVER_11));
      s = s.fma(r, broadcast(OVER_10));
      s = s.fma(r, broadcast(OVER_9));
      s = s.fma(r, broadcast(OVER_8));
      s = s.fma(r, broadcast(OVER_7));
      s = s.fma(r, broadcast(OVER_6));
      s = s.fma(r, broadcast(OVER_5));
      s = s.fma(r, broadcast(OVER_4));
      s = s.fma(r, broadcast(OVER_3));
      s = s.fma(r, broadcast(0.5));
      s = s.fma(r, broadcast(1.0));
      s = s.fma(r, broadcast(1.0));
      // ROUND + n holds n in its last bits.
      LongVector exponent = shifted.reinterpretAsLongs().add(BIAS);
      DoubleVector power =
          exponent.lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsDoubles();
      DoubleVector decay = s.mul(power);
      DoubleVector value = decay;
      DoubleVector slope = decay;
      if (matern) {
        DoubleVector one = broadcast(1);
        value = decay.mul(x.fma(x.fma(broadcast(Matern52.ONE_THIRD), one), one));
        slope = x.add(1).mul(Matern52.FIVE_THIRDS).mul(decay);
      }
      value.intoArray(squares, i);
      if (slopes != null) {
        slope.intoArray(slopes, i);
      }
    }
    return end;
  }

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
