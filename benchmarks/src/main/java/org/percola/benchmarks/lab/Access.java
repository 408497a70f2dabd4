package org.percola.benchmarks.lab;

/// How ions and electrons get at the PTO of a microstructure.
final class Access {
  private static final int LAST = Grid.EDGE - 1;

  /// A staircase of voxels has 3/2 of the area of the sphere in it.
  private static final double STAIRCASE = 2.0 / 3;

  /// Gaps on the way from the separator to each voxel, see [Distances].
  private final double[] ionMicrometre;

  /// Gaps on the way from the collector.
  private final double[] electronMicrometre;

  private final boolean[] active;
  private final double interfacePerMicrometre;
  private final double ionDrop;
  private final double electronDrop;
  private final double ionSpan;
  private final double electronSpan;

  private Access(Microstructure structure) {
    boolean[] ions = Flood.of(structure, Phase.ELECTROLYTE, 0, Grid.FACES);
    boolean[] electrons = Flood.of(structure, Phase.CARBON, LAST, Grid.ALL);
    active = new boolean[Grid.SIZE];
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      active[voxel] = structure.is(voxel, Phase.ACTIVE);
    }
    double[] ionContacts = contacts(ions, active, Grid.FACES);
    double[] electronContacts = contacts(electrons, active, Grid.ALL);
    double area = STAIRCASE * sum(ionContacts) / Grid.PITCH;
    ionMicrometre = Distances.of(structure, 0, Phase.ELECTROLYTE, Phase.AMORPHOUS);
    electronMicrometre = Distances.of(structure, LAST, Phase.CARBON, Phase.ACTIVE);
    interfacePerMicrometre = area / Math.max(1, structure.count(Phase.ACTIVE));
    ionDrop = new ResistorNetwork(ions, 0, Grid.FACES).meanDrop(ionContacts);
    electronDrop = new ResistorNetwork(electrons, LAST, Grid.ALL).meanDrop(electronContacts);
    ionSpan = span(ions, Flood.of(structure, Phase.ELECTROLYTE, LAST, Grid.FACES));
    electronSpan = span(electrons, Flood.of(structure, Phase.CARBON, 0, Grid.ALL));
  }

  static Access of(Microstructure structure) {
    return new Access(structure);
  }

  /// Area between PTO and electrolyte connected with the separator, per volume of PTO, 1/µm.
  double interfacePerMicrometre() {
    return interfacePerMicrometre;
  }

  /// Mean potential per unit of current through the electrolyte, see [ResistorNetwork].
  double ionDrop() {
    return ionDrop;
  }

  /// The same through the carbon.
  double electronDrop() {
    return electronDrop;
  }

  /// Share of the electrolyte connected with the separator that leads through to the collector's
  /// side.
  double ionSpan() {
    return ionSpan;
  }

  /// Share of the carbon connected with the collector that leads through to the separator's side.
  double electronSpan() {
    return electronSpan;
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
