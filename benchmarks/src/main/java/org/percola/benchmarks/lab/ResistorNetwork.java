package org.percola.benchmarks.lab;

import java.util.Arrays;

/// Finite volumes of a conducting phase: one node per voxel, one resistor per contact, one end held
/// at zero potential, and current drawn from the nodes.
///
/// Solves `∇·(σ ∇φ) = q` by conjugate gradients with the diagonal as preconditioner. Conductances
/// are in units of `σ · pitch`: 1 across a face, 2 from the middle of a voxel to the end.
final class ResistorNetwork {
  /// Of the residual against the sources. The mean drop is an energy, and its error of second
  /// order.
  private static final double TOLERANCE = 1e-2;

  private static final int MOST_STEPS = 400;

  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final double[] conductance;
  private final double[] diagonal;

  /// The voxels of the nodes, in order.
  private final int[] voxels;

  /// @param member voxels that belong to the network
  /// @param end depth of the end that is held at zero
  /// @param neighbours how many of a voxel's neighbours touch it: 6 or 26
  ResistorNetwork(boolean[] member, int end, int neighbours) {
    int[] numbers = new int[Grid.SIZE];
    voxels = new int[Grid.SIZE];
    int count = 0;
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      numbers[voxel] = member[voxel] ? count : -1;
      if (member[voxel]) {
        voxels[count++] = voxel;
      }
    }
    nodes = count;
    diagonal = new double[nodes];
    int[] first = new int[nodes * neighbours / 2];
    int[] second = new int[first.length];
    double[] strength = new double[first.length];
    int edges = 0;
    for (int node = 0; node < nodes; node++) {
      int voxel = voxels[node];
      for (int n = 0; n < neighbours; n++) {
        int beside = Grid.neighbour(voxel, n);
        if (beside > voxel && member[beside]) {
          first[edges] = node;
          second[edges] = numbers[beside];
          strength[edges] = 1.0 / Grid.order(n);
          diagonal[node] += strength[edges];
          diagonal[numbers[beside]] += strength[edges++];
        }
      }
      diagonal[node] += Grid.depth(voxel) == end ? 2 : 0;
    }
    from = Arrays.copyOf(first, edges);
    to = Arrays.copyOf(second, edges);
    conductance = Arrays.copyOf(strength, edges);
  }

  /// Mean potential at which a unit of current is drawn, `Σ wᵢ φᵢ` with `Σ wᵢ = 1`, in units of `1
  /// / (σ · pitch)`; 0 where there is no network or nothing to draw.
  ///
  /// @param weights by voxel; those outside of the network are left out
  double meanDrop(double[] weights) {
    double[] source = new double[nodes];
    double total = 0;
    for (int node = 0; node < nodes; node++) {
      source[node] = weights[voxels[node]];
      total += source[node];
    }
    if (!(total > 0)) {
      return 0;
    }
    for (int node = 0; node < nodes; node++) {
      source[node] /= total;
    }
    return dot(source, solve(source));
  }

  private double[] solve(double[] source) {
    double[] potential = new double[nodes];
    double[] residual = source.clone();
    double[] scaled = new double[nodes];
    double[] product = new double[nodes];
    double strength = scale(residual, scaled);
    double[] direction = scaled.clone();
    double target = TOLERANCE * TOLERANCE * strength;
    for (int step = 0; step < MOST_STEPS && strength > target; step++) {
      multiply(direction, product);
      double length = strength / dot(direction, product);
      for (int node = 0; node < nodes; node++) {
        potential[node] += length * direction[node];
        residual[node] -= length * product[node];
      }
      double next = scale(residual, scaled);
      double keep = next / strength;
      for (int node = 0; node < nodes; node++) {
        direction[node] = scaled[node] + keep * direction[node];
      }
      strength = next;
    }
    return potential;
  }

  /// Divides by the diagonal, and returns the product of both vectors.
  private double scale(double[] residual, double[] scaled) {
    for (int node = 0; node < nodes; node++) {
      scaled[node] = residual[node] / diagonal[node];
    }
    return dot(residual, scaled);
  }

  private void multiply(double[] in, double[] out) {
    for (int node = 0; node < nodes; node++) {
      out[node] = diagonal[node] * in[node];
    }
    for (int edge = 0; edge < from.length; edge++) {
      int a = from[edge];
      int b = to[edge];
      double g = conductance[edge];
      out[a] -= g * in[b];
      out[b] -= g * in[a];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
