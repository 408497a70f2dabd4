package org.percola.benchmarks.lab;

/// How ions and electrons get at the PTO of a microstructure.
///
/// @param ionMicrometre gaps on the way from the separator to each voxel, see [Distances]
/// @param electronMicrometre gaps on the way from the collector
/// @param active which voxels are PTO
/// @param interfacePerMicrometre area between PTO and connected electrolyte per volume of PTO, 1/µm
/// @param ionDrop mean potential per unit of current through the electrolyte, see [ResistorNetwork]
/// @param electronDrop the same through the carbon
/// @param ionSpan share of the electrolyte connected with the separator that leads through to the
///   collector's side
/// @param electronSpan share of the carbon connected with the collector that leads through to the
///   separator's side
record Access(
    double[] ionMicrometre,
    double[] electronMicrometre,
    boolean[] active,
    double interfacePerMicrometre,
    double ionDrop,
    double electronDrop,
    double ionSpan,
    double electronSpan) {
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
        span(ions, Flood.of(structure, Phase.ELECTROLYTE, LAST, Grid.FACES)),
        span(electrons, Flood.of(structure, Phase.CARBON, 0, Grid.ALL)));
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

  private static double span(boolean[] near, boolean[] far) {
    int connected = 0;
    int through = 0;
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      connected += near[voxel] ? 1 : 0;
      through += near[voxel] && far[voxel] ? 1 : 0;
    }
    return connected == 0 ? 0 : through / (double) connected;
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
