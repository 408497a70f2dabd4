package org.percola.benchmarks.lab;

import java.util.Arrays;

/// Round particles thrown at random into the grid, as a field that is highest at their centres.
///
/// Where `n` voxels are to belong to them, those with the highest values do: particles swell until
/// they fill their share. Number and size change the field continuously, so that neighbouring
/// recipes have neighbouring structures.
final class Particles {
  /// How far a field reaches, in radii.
  private static final double REACH = 2.2;

  /// Radii are spread evenly over 1 ± this.
  private static final double POLYDISPERSITY = 0.4;

  /// Powers of the inverse of the real root of `g⁴ = g + 1` (Roberts, The Unreasonable
  /// Effectiveness of Quasirandom Sequences, 2018).
  private static final double[] STRIDES = {
    0.8191725133961645, 0.6710436067037893, 0.5497004779019703
  };

  /// Of the grid's edge; an assumption.
  private static final double SHAKEN = 0.25;

  private static final double OUTSIDE = -REACH * REACH;

  private Particles() {}

  /// `max (1 - (distance / radius)²)` over particles.
  ///
  /// @param count mean number in the grid; the last one is as small as its fraction
  /// @param radius mean, in voxels
  static double[] field(Lot lot, double count, double radius) {
    double[] field = new double[Grid.SIZE];
    Arrays.fill(field, OUTSIDE);
    for (int p = 0; p < count; p++) {
      double spread = 1 + POLYDISPERSITY * (2 * lot.uniform(4L * p + 3) - 1);
      double born = Math.min(1, count - p);
      add(
          field,
          Grid.EDGE * position(lot, p, 0),
          Grid.EDGE * position(lot, p, 1),
          Grid.EDGE * position(lot, p, 2),
          radius * spread * StrictMath.cbrt(born));
    }
    return field;
  }

  /// Mixed powders are more even than chance: a rank-one sequence, shifted and shaken at random.
  private static double position(Lot lot, int particle, int axis) {
    double even = lot.child(axis).uniform(0) + (particle + 1) * STRIDES[axis];
    double shaken = even + SHAKEN * (lot.uniform(4L * particle + axis) - 0.5);
    return shaken - Math.floor(shaken);
  }

  private static void add(double[] field, double x, double y, double z, double radius) {
    double reach = Math.min(REACH * radius, 0.5 * Grid.EDGE - 1);
    double inverse = 1 / (radius * radius);
    for (int k = first(z, reach); k <= last(z, reach); k++) {
      for (int j = first(y, reach); j <= last(y, reach); j++) {
        int row = Grid.index(0, j, k);
        double across = square(k + 0.5 - z) + square(j + 0.5 - y);
        for (int i = first(x, reach); i <= last(x, reach); i++) {
          int voxel = row + Math.floorMod(i, Grid.EDGE);
          double value = 1 - (across + square(i + 0.5 - x)) * inverse;
          field[voxel] = Math.max(field[voxel], value);
        }
      }
    }
  }

  private static int first(double centre, double reach) {
    return (int) Math.floor(centre - reach);
  }

  private static int last(double centre, double reach) {
    return (int) Math.floor(centre + reach);
  }

  private static double square(double value) {
    return value * value;
  }
}
