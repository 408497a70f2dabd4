package org.percola.surrogate.linalg;

import java.util.Arrays;
import org.percola.surrogate.special.VectorApi;

/// Sums over long series of numbers, term by term or over all terms, several series at a time.
public final class Series {

  /// Partial sums of a product: the first of every four terms, the second and so on, which add up
  /// to (s₀ + s₁) + (s₂ + s₃). One alone would wait for itself.
  static final int PARTIAL = 4;

  private Series() {}

  /// Adds Σₖ factorₖ × seriesₖ to `out`, in the order of k, for the terms between `from` and `to`.
  public static void addScaled(
      double[] factors, double[][] series, int from, int to, double[] out) {
    int k = 0;
    for (; k + 3 <= factors.length; k += 3) {
      int done = from;
      if (VectorApi.isUsed()) {
        done = VectorSeries.addThree(factors, series, k, from, to, out);
      }
      addThree(factors, series, k, done, to, out);
    }
    for (; k < factors.length; k++) {
      double factor = factors[k];
      double[] own = series[k];
      for (int i = from; i < to; i++) {
        out[i] = Math.fma(own[i], factor, out[i]);
      }
    }
  }

  private static void addThree(
      double[] factors, double[][] series, int k, int from, int to, double[] out) {
    double f0 = factors[k];
    double f1 = factors[k + 1];
    double f2 = factors[k + 2];
    double[] s0 = series[k];
    double[] s1 = series[k + 1];
    double[] s2 = series[k + 2];
    for (int i = from; i < to; i++) {
      out[i] = Math.fma(s2[i], f2, Math.fma(s1[i], f1, Math.fma(s0[i], f0, out[i])));
    }
  }

  /// Writes Σₖ factorₖ (seriesₖ - placeₖ)², in the order of k, of the first `count` terms.
  public static void scaledSquares(
      double[] factors, double[] places, double[][] series, int count, double[] out) {
    Arrays.fill(out, 0, count, 0);
    int k = 0;
    for (; k + 3 <= factors.length; k += 3) {
      int done = 0;
      if (VectorApi.isUsed()) {
        done = VectorSeries.addThreeSquares(factors, places, series, k, count, out);
      }
      addThreeSquares(factors, places, series, k, done, count, out);
    }
    for (; k < factors.length; k++) {
      for (int i = 0; i < count; i++) {
        double apart = series[k][i] - places[k];
        out[i] = Math.fma(apart * apart, factors[k], out[i]);
      }
    }
  }

  private static void addThreeSquares(
      double[] factors,
      double[] places,
      double[][] series,
      int k,
      int from,
      int count,
      double[] out) {
    double f0 = factors[k];
    double f1 = factors[k + 1];
    double f2 = factors[k + 2];
    double p0 = places[k];
    double p1 = places[k + 1];
    double p2 = places[k + 2];
    double[] s0 = series[k];
    double[] s1 = series[k + 1];
    double[] s2 = series[k + 2];
    for (int i = from; i < count; i++) {
      double d0 = s0[i] - p0;
      double d1 = s1[i] - p1;
      double d2 = s2[i] - p2;
      out[i] = Math.fma(d2 * d2, f2, Math.fma(d1 * d1, f1, Math.fma(d0 * d0, f0, out[i])));
    }
  }

  /// Σᵢ factorᵢ × termᵢ of each series, over all factors.
  public static double[] products(double[] factors, double[][] series) {
    double[] products = new double[series.length];
    int whole = factors.length / PARTIAL * PARTIAL;
    for (int k = 0; k < series.length; k += 2) {
      double[] other = series[Math.min(k + 1, series.length - 1)];
      double[] partial = new double[2 * PARTIAL];
      if (VectorApi.isUsed()) {
        VectorSeries.products(factors, series[k], other, whole, partial);
      } else {
        products(factors, series[k], other, whole, partial);
      }
      products[k] = rest(factors, series[k], partial, 0, whole);
      if (k + 1 < series.length) {
        products[k + 1] = rest(factors, other, partial, PARTIAL, whole);
      }
    }
    return products;
  }

  private static double rest(
      double[] factors, double[] series, double[] partial, int at, int whole) {
    for (int i = whole; i < factors.length; i++) {
      int cell = at + i - whole;
      partial[cell] = Math.fma(factors[i], series[i], partial[cell]);
    }
    return (partial[at] + partial[at + 1]) + (partial[at + 2] + partial[at + 3]);
  }

  /// The partial sums of two products, one after the other.
  static void products(
      double[] factors, double[] first, double[] second, int count, double[] partial) {
    double a0 = 0;
    double a1 = 0;
    double a2 = 0;
    double a3 = 0;
    double b0 = 0;
    double b1 = 0;
    double b2 = 0;
    double b3 = 0;
    for (int i = 0; i < count; i += PARTIAL) {
      a0 = Math.fma(factors[i], first[i], a0);
      a1 = Math.fma(factors[i + 1], first[i + 1], a1);
      a2 = Math.fma(factors[i + 2], first[i + 2], a2);
      a3 = Math.fma(factors[i + 3], first[i + 3], a3);
      b0 = Math.fma(factors[i], second[i], b0);
      b1 = Math.fma(factors[i + 1], second[i + 1], b1);
      b2 = Math.fma(factors[i + 2], second[i + 2], b2);
      b3 = Math.fma(factors[i + 3], second[i + 3], b3);
    }
    partial[0] = a0;
    partial[1] = a1;
    partial[2] = a2;
    partial[3] = a3;
    partial[PARTIAL] = b0;
    partial[PARTIAL + 1] = b1;
    partial[PARTIAL + 2] = b2;
    partial[PARTIAL + 3] = b3;
  }
}
