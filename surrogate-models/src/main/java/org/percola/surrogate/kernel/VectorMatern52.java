package org.percola.surrogate.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.percola.surrogate.special.VectorNegativeExponential;

/// [Matern52] on as many numbers at a time as the processor has lanes, with the same operations on
/// each of them in the same order, and nothing stored in between.
final class VectorMatern52 {
  private static final VectorSpecies<Double> SPECIES = VectorNegativeExponential.SPECIES;

  private VectorMatern52() {}

  /// As [Matern52#values], for as many numbers as fill whole vectors.
  ///
  /// @return the first number that is left
  static int values(double[] squaredDistances, int from, int to) {
    int end = from + SPECIES.loopBound(to - from);
    for (int i = from; i < end; i += SPECIES.length()) {
      DoubleVector root = root(squaredDistances, i);
      VectorNegativeExponential.of(root).mul(polynomial(root)).intoArray(squaredDistances, i);
    }
    return end;
  }

  /// As [Matern52#valuesAndSlopes], for as many numbers as fill whole vectors.
  ///
  /// @return the first number that is left
  static int valuesAndSlopes(double[] squaredDistances, double[] slopes, int from, int to) {
    int end = from + SPECIES.loopBound(to - from);
    for (int i = from; i < end; i += SPECIES.length()) {
      DoubleVector root = root(squaredDistances, i);
      DoubleVector decay = VectorNegativeExponential.of(root);
      decay.mul(polynomial(root)).intoArray(squaredDistances, i);
      root.add(1).mul(Matern52.FIVE_THIRDS).mul(decay).intoArray(slopes, i);
    }
    return end;
  }

  private static DoubleVector root(double[] squaredDistances, int at) {
    return DoubleVector.fromArray(SPECIES, squaredDistances, at)
        .mul(5)
        .lanewise(VectorOperators.SQRT);
  }

  private static DoubleVector polynomial(DoubleVector root) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    return root.fma(root.fma(DoubleVector.broadcast(SPECIES, Matern52.ONE_THIRD), one), one);
  }
}
