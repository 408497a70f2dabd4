package org.percola.benchmarks.lab;

import java.util.Arrays;

/// How far each voxel is from a network, along ways through phases that can be crossed.
///
/// Dijkstra's algorithm with whole steps of 3, 4 and 5 thirds of a voxel across faces, edges and
/// corners (Borgefors, Computer Vision, Graphics, and Image Processing 34 (1986)), at most 8 % off
/// the Euclidean distance.
final class Distances {
  private static final int FACE = 3;

  /// In thirds of a voxel; what is farther counts as out of reach.
  private static final int FARTHEST = 60;

  private final int[] distance = new int[Grid.SIZE];
  private final int[] heads = new int[FARTHEST + 1];
  private int[] next = new int[Grid.SIZE];
  private int[] voxels = new int[Grid.SIZE];
  private int size;

  private Distances() {
    Arrays.fill(distance, Integer.MAX_VALUE);
    Arrays.fill(heads, -1);
  }

  /// In µm from the middle of a voxel to the surface of the network; infinite where no way leads.
  ///
  /// @param network from where
  /// @param end depth of an end of the grid that feeds its voxels as the network does
  /// @param ways phases that can be crossed
  static double[] of(Microstructure structure, boolean[] network, int end, Phase... ways) {
    Distances distances = new Distances();
    boolean[] passable = new boolean[Phase.values().length];
    for (Phase way : ways) {
      passable[way.ordinal()] = true;
    }
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      if (network[voxel]) {
        distances.reach(voxel, 0);
      } else if (Grid.depth(voxel) == end && passable[structure.at(voxel).ordinal()]) {
        distances.reach(voxel, FACE);
      }
    }
    distances.spread(structure, passable);
    double[] micrometres = new double[Grid.SIZE];
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      int thirds = distances.distance[voxel];
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

  private void spread(Microstructure structure, boolean[] passable) {
    for (int thirds = 0; thirds <= FARTHEST; thirds++) {
      while (heads[thirds] >= 0) {
        int voxel = voxels[heads[thirds]];
        heads[thirds] = next[heads[thirds]];
        if (distance[voxel] == thirds) {
          for (int n = 0; n < Grid.ALL; n++) {
            int beside = Grid.neighbour(voxel, n);
            if (beside >= 0 && passable[structure.at(beside).ordinal()]) {
              reach(beside, thirds + FACE - 1 + Grid.order(n));
            }
          }
        }
      }
    }
  }
}
