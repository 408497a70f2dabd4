package org.percola.surrogate.linalg;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The products of [Series] with the four partial sums of each in one vector: four lanes whatever
/// the processor has, because the order of summation may not depend on it.
final class VectorSeries {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;

  private static final VectorSpecies<Double> WIDEST = DoubleVector.SPECIES_PREFERRED;

  private VectorSeries() {}

  /// Adds three scaled series to `out`, for as many terms as fill whole vectors.
  ///
  /// @return the first term that is left
  static int addThree(double[] factors, double[][] series, int k, int from, int to, double[] out) {
    double[] s0 = series[k];
    double[] s1 = series[k + 1];
    double[] s2 = series[k + 2];
    DoubleVector f0 = DoubleVector.broadcast(WIDEST, factors[k]);
    DoubleVector f1 = DoubleVector.broadcast(WIDEST, factors[k + 1]);
    DoubleVector f2 = DoubleVector.broadcast(WIDEST, factors[k + 2]);
    int end = from + WIDEST.loopBound(to - from);
    for (int i = from; i < end; i += WIDEST.length()) {
      DoubleVector sum = DoubleVector.fromArray(WIDEST, out, i);
      sum = DoubleVector.fromArray(WIDEST, s0, i).fma(f0, sum);
      sum = DoubleVector.fromArray(WIDEST, s1, i).fma(f1, sum);
      sum = DoubleVector.fromArray(WIDEST, s2, i).fma(f2, sum);
      sum.intoArray(out, i);
    }
    return end;
  }

  /// Adds three scaled squares of differences to `out`, for as many terms as fill whole vectors.
  ///
  /// @return the first term that is left
  static int addThreeSquares(
      double[] factors, double[] places, double[][] series, int k, int count, double[] out) {
    double[] s0 = series[k];
    double[] s1 = series[k + 1];
    double[] s2 = series[k + 2];
    DoubleVector f0 = DoubleVector.broadcast(WIDEST, factors[k]);
    DoubleVector f1 = DoubleVector.broadcast(WIDEST, factors[k + 1]);
    DoubleVector f2 = DoubleVector.broadcast(WIDEST, factors[k + 2]);
    DoubleVector p0 = DoubleVector.broadcast(WIDEST, places[k]);
    DoubleVector p1 = DoubleVector.broadcast(WIDEST, places[k + 1]);
    DoubleVector p2 = DoubleVector.broadcast(WIDEST, places[k + 2]);
    int end = WIDEST.loopBound(count);
    for (int i = 0; i < end; i += WIDEST.length()) {
      DoubleVector d0 = DoubleVector.fromArray(WIDEST, s0, i).sub(p0);
      DoubleVector d1 = DoubleVector.fromArray(WIDEST, s1, i).sub(p1);
      DoubleVector d2 = DoubleVector.fromArray(WIDEST, s2, i).sub(p2);
      DoubleVector sum = DoubleVector.fromArray(WIDEST, out, i);
      sum = d0.mul(d0).fma(f0, sum);
      sum = d1.mul(d1).fma(f1, sum);
      d2.mul(d2).fma(f2, sum).intoArray(out, i);
    }
    return end;
  }

  /// The partial sums of two products, one after the other.
  static void products(
      double[] factors, double[] first, double[] second, int count, double[] partial) {
    DoubleVector a = DoubleVector.zero(SPECIES);
    DoubleVector b = DoubleVector.zero(SPECIES);
    for (int i = 0; i < count; i += Series.PARTIAL) {
      DoubleVector factor = DoubleVector.fromArray(SPECIES, factors, i);
      a = factor.fma(DoubleVector.fromArray(SPECIES, first, i), a);
      b = factor.fma(DoubleVector.fromArray(SPECIES, second, i), b);
    }
    a.intoArray(partial, 0);
    b.intoArray(partial, Series.PARTIAL);
  }
}
