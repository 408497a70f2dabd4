package org.percola.benchmarks.lab;

/// Which voxels of a phase hang together with one end of the grid.
final class Flood {
  private Flood() {}

  /// @param phase that conducts
  /// @param from depth of the end: 0 at the separator, the last at the collector
  /// @param neighbours how many of a voxel's neighbours touch it: 6 or 26
  static boolean[] of(Microstructure structure, Phase phase, int from, int neighbours) {
    boolean[] reached = new boolean[Grid.SIZE];
    int[] stack = new int[Grid.SIZE];
    int height = 0;
    int layer = Grid.EDGE * Grid.EDGE;
    for (int voxel = from * layer; voxel < (from + 1) * layer; voxel++) {
      if (structure.is(voxel, phase)) {
        reached[voxel] = true;
        stack[height++] = voxel;
      }
    }
    while (height > 0) {
      int voxel = stack[--height];
      for (int n = 0; n < neighbours; n++) {
        int beside = Grid.neighbour(voxel, n);
        if (beside >= 0 && !reached[beside] && structure.is(beside, phase)) {
          reached[beside] = true;
          stack[height++] = beside;
        }
      }
    }
    return reached;
  }
}
