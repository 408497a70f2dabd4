package org.percola.benchmarks.lab;

import java.util.Arrays;

/// How far each voxel is from one end of the grid, counted only where the way leaves the conductor.
///
/// A carrier moves freely in one phase and with effort in others: a gap between two islands of the
/// conductor costs its width, and so islands help without being connected. Dijkstra's algorithm
/// with whole steps of 3, 4 and 5 thirds of a voxel across faces, edges and corners (Borgefors,
/// Computer Vision, Graphics, and Image Processing 34 (1986)), at most 8 % off the Euclidean
/// distance.
final class Distances {
  private static final int FACE = 3;

  /// In thirds of a voxel; what is farther counts as out of reach.
  private static final int FARTHEST = 30;

  private static final int CLOSED = -1;

  private final int[] distance = new int[Grid.SIZE];
  private final int[] heads = new int[FARTHEST + 1];
  private int[] next = new int[Grid.SIZE];
  private int[] voxels = new int[Grid.SIZE];
  private int size;

  /// What a step across a face into the voxel costs: 0 in the conductor, [#CLOSED] where no way
  /// leads.
  private final int[] effort = new int[Grid.SIZE];

  private Distances() {
    Arrays.fill(distance, Integer.MAX_VALUE);
    Arrays.fill(heads, -1);
  }

  /// In µm from the middle of a voxel to the surface of what conducts; infinite where no way leads.
  ///
  /// @param end depth of the end of the grid
  /// @param conductor where carriers move freely
  /// @param other where they move with effort, besides PTO
  static double[] of(Microstructure structure, int end, Phase conductor, Phase other) {
    Distances distances = new Distances();
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      Phase phase = structure.at(voxel);
      boolean crossed = phase == Phase.ACTIVE || phase == other;
      distances.effort[voxel] = phase == conductor ? 0 : crossed ? FACE : CLOSED;
    }
    int layer = Grid.EDGE * Grid.EDGE;
    for (int voxel = end * layer; voxel < (end + 1) * layer; voxel++) {
      if (distances.effort[voxel] != CLOSED) {
        distances.reach(voxel, distances.effort[voxel]);
      }
    }
    distances.spread();
    return distances.micrometres();
  }

  private double[] micrometres() {
    double[] micrometres = new double[Grid.SIZE];
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      int thirds = distance[voxel];
      micrometres[voxel] =
          thirds == Integer.MAX_VALUE
              ? Double.POSITIVE_INFINITY
              : Math.max(0, thirds / (double) FACE - 0.5) * Grid.PITCH;
    }
    return micrometres;
  }

  private void reach(int voxel, int thirds) {
    if (thirds > FARTHEST || thirds >= distance[voxel]) {
      return;
    }
    distance[voxel] = thirds;
    if (size == voxels.length) {
      voxels = Arrays.copyOf(voxels, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    voxels[size] = voxel;
    next[size] = heads[thirds];
    heads[thirds] = size++;
  }

  private void spread() {
    for (int thirds = 0; thirds <= FARTHEST; thirds++) {
      while (heads[thirds] >= 0) {
        int voxel = voxels[heads[thirds]];
        heads[thirds] = next[heads[thirds]];
        if (distance[voxel] == thirds) {
          step(voxel, thirds);
        }
      }
    }
  }

  private void step(int voxel, int thirds) {
    for (int n = 0; n < Grid.ALL; n++) {
      int beside = Grid.neighbour(voxel, n);
      if (beside >= 0) {
        switch (effort[beside]) {
          case CLOSED -> {}
          case 0 -> reach(beside, thirds);
          default -> reach(beside, thirds + FACE - 1 + Grid.order(n));
        }
      }
    }
  }
}
