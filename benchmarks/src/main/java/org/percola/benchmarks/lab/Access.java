package org.percola.benchmarks.lab;

/// How ions and electrons get at the PTO of a microstructure.
///
/// @param ionMicrometre gaps on the way from the separator to each voxel, see [Distances]
/// @param electronMicrometre gaps on the way from the collector
/// @param active which voxels are PTO
/// @param interfacePerMicrometre area between PTO and connected electrolyte per volume of PTO, 1/µm
/// @param ionDrop mean potential per unit of current through the electrolyte, see [ResistorNetwork]
/// @param electronDrop the same through the carbon
/// @param ionFade what is connected in the last quarter of the depth, seen from the separator, over
///   that in the first: below 1 where the network dies out
/// @param electronFade the same, seen from the collector
record Access(
    double[] ionMicrometre,
    double[] electronMicrometre,
    boolean[] active,
    double interfacePerMicrometre,
    double ionDrop,
    double electronDrop,
    double ionFade,
    double electronFade) {
  private static final int LAST = Grid.EDGE - 1;

  /// A staircase of voxels has 3/2 of the area of the sphere in it.
  private static final double STAIRCASE = 2.0 / 3;

  static Access of(Microstructure structure) {
    boolean[] ions = Flood.of(structure, Phase.ELECTROLYTE, 0, Grid.FACES);
    boolean[] electrons = Flood.of(structure, Phase.CARBON, LAST, Grid.ALL);
    boolean[] active = new boolean[Grid.SIZE];
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      active[voxel] = structure.is(voxel, Phase.ACTIVE);
    }
    double[] ionContacts = contacts(ions, active, Grid.FACES);
    double[] electronContacts = contacts(electrons, active, Grid.ALL);
    double area = STAIRCASE * sum(ionContacts) / Grid.PITCH;
    return new Access(
        Distances.of(structure, 0, Phase.ELECTROLYTE, Phase.AMORPHOUS),
        Distances.of(structure, LAST, Phase.CARBON, Phase.ACTIVE),
        active,
        area / Math.max(1, structure.count(Phase.ACTIVE)),
        new ResistorNetwork(ions, 0, Grid.FACES).meanDrop(ionContacts),
        new ResistorNetwork(electrons, LAST, Grid.ALL).meanDrop(electronContacts),
        fade(ions, false),
        fade(electrons, true));
  }

  /// How many PTO voxels each voxel of a network touches.
  private static double[] contacts(boolean[] network, boolean[] active, int neighbours) {
    double[] contacts = new double[Grid.SIZE];
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      for (int n = 0; network[voxel] && n < neighbours; n++) {
        int beside = Grid.neighbour(voxel, n);
        contacts[voxel] += beside >= 0 && active[beside] ? 1 : 0;
      }
    }
    return contacts;
  }

  private static double fade(boolean[] network, boolean fromCollector) {
    int quarter = Grid.EDGE / 4;
    double near = 0;
    double far = 0;
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      int depth = fromCollector ? LAST - Grid.depth(voxel) : Grid.depth(voxel);
      near += network[voxel] && depth < quarter ? 1 : 0;
      far += network[voxel] && depth >= Grid.EDGE - quarter ? 1 : 0;
    }
    return near > 0 ? Math.min(1, far / near) : 0;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// Mean over the PTO of what is used at its distances from both networks, 0 to 1.
  ///
  /// A voxel that ions reach across δ and electrons across ε is used to `1 / (1 + (δ/λ)²) · 1 / (1
  /// + (ε/μ)⁴)`: lithium moves in diffusion profiles, electrons hop as far as the poor conductor
  ///   lets them.
  ///
  /// @param ionReach λ, µm
  /// @param electronReach μ, µm
  double used(double ionReach, double electronReach) {
    double sum = 0;
    int count = 0;
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      if (active[voxel]) {
        double ions = ionMicrometre[voxel] / ionReach;
        double electrons = electronMicrometre[voxel] / electronReach;
        double squared = electrons * electrons;
        sum += 1 / (1 + ions * ions) / (1 + squared * squared);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
