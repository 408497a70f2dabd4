package org.percola.benchmarks.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A cube of voxels between separator (z = 0) and collector, periodic sideways.
final class Grid {
  /// Voxels along an edge.
  static final int EDGE = 20;

  /// Of a voxel, µm. The cube is 18 µm thick, about as an electrode of the seed paper.
  static final double PITCH = 0.9;

  static final int SIZE = EDGE * EDGE * EDGE;

  /// Neighbours across a face, then across an edge, then across a corner.
  static final int FACES = 6;

  static final int ALL = 26;

  private static final int[][] STEPS = steps();
  private static final int[] NEIGHBOURS = neighbours();

  private Grid() {}

  static int index(int x, int y, int z) {
    return (wrap(z) * EDGE + wrap(y)) * EDGE + wrap(x);
  }

  static int depth(int voxel) {
    return voxel / (EDGE * EDGE);
  }

  /// A neighbour by its number, 0 to 25; -1 beyond separator and collector.
  static int neighbour(int voxel, int number) {
    return NEIGHBOURS[voxel * ALL + number];
  }

  /// 1, 2 or 3: how many coordinates differ.
  static int order(int number) {
    return number < FACES ? 1 : number < 18 ? 2 : 3;
  }

  /// The step in x, y and z to a neighbour.
  static int[] step(int number) {
    return STEPS[number].clone();
  }

  private static int wrap(int coordinate) {
    return Math.floorMod(coordinate, EDGE);
  }

  private static int[][] steps() {
    List<int[]> steps = new ArrayList<>();
    for (int code = 0; code < 27; code++) {
      if (code != 13) {
        steps.add(new int[] {code % 3 - 1, code / 3 % 3 - 1, code / 9 - 1});
      }
    }
    steps.sort(
        Comparator.comparingInt(step -> Math.abs(step[0]) + Math.abs(step[1]) + Math.abs(step[2])));
    return steps.toArray(int[][]::new);
  }

  private static int[] neighbours() {
    int[] table = new int[SIZE * ALL];
    for (int voxel = 0; voxel < SIZE; voxel++) {
      int x = voxel % EDGE;
      int y = voxel / EDGE % EDGE;
      int z = depth(voxel);
      for (int n = 0; n < ALL; n++) {
        int[] step = STEPS[n];
        int up = z + step[2];
        table[voxel * ALL + n] = up < 0 || up >= EDGE ? -1 : index(x + step[0], y + step[1], up);
      }
    }
    return table;
  }
}
