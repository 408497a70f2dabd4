package org.percola.benchmarks.lab;

/// Carbon black as branched thin aggregates: persistent random walks through the grid.
final class CarbonChains {
  /// Steps of a walk.
  private static final int LENGTH = 11;

  /// How often a walk keeps its direction, by how well the mixing disperses it.
  private static final double STRETCHED = 0.7;

  private static final double CLUMPED = 0.55;

  private CarbonChains() {}

  /// The first voxels that walks visit, as many as asked for.
  static boolean[] of(Lot lot, int voxels, Route route) {
    double persistence =
        switch (route) {
          case DRY -> CLUMPED;
          case SOLVENT, CRYO_MILLED -> STRETCHED;
        };
    boolean[] carbon = new boolean[Grid.SIZE];
    int left = voxels;
    for (int chain = 0; left > 0; chain++) {
      left -= walk(carbon, lot.child(chain), left, persistence);
    }
    return carbon;
  }

  /// How many voxels are new.
  private static int walk(boolean[] carbon, Lot lot, int most, double persistence) {
    int x = lot.below(Grid.EDGE, 0);
    int y = lot.below(Grid.EDGE, 1);
    int z = lot.below(Grid.EDGE, 2);
    int direction = lot.below(Grid.ALL, 3);
    int fresh = 0;
    for (int step = 0; step < LENGTH && fresh < most; step++) {
      int voxel = Grid.index(x, y, z);
      if (!carbon[voxel]) {
        carbon[voxel] = true;
        fresh++;
      }
      if (lot.uniform(4 + 2L * step) > persistence) {
        direction = lot.below(Grid.ALL, 5 + 2L * step);
      }
      int[] by = Grid.step(direction);
      x += by[0];
      y += by[1];
      z += by[2];
    }
    return fresh;
  }
}
