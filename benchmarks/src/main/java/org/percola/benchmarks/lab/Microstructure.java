package org.percola.benchmarks.lab;

import java.util.Arrays;

/// Which phase fills each voxel of a piece of electrode.
///
/// Carbon and pores are laid first. What is left belongs to PTO and electrolyte by their volumes:
/// electrolyte grains in a matrix of soft PTO where the mixture was dry, PTO cores in a matrix of
/// electrolyte else.
final class Microstructure {
  /// Solid in the volume that an aggregate of carbon black spans; an assumption.
  private static final double AGGREGATE_DENSITY = 0.7;

  /// Of the border between cores and matrix, in units of the field of [Particles]; an assumption.
  private static final double ROUGHNESS = 0.4;

  private final Phase[] phases;

  private Microstructure(Phase[] phases) {
    this.phases = phases;
  }

  static Microstructure of(Powder powder, Lot lot) {
    Phase[] phases = new Phase[Grid.SIZE];
    int carbonVoxels =
        (int)
            Math.min(
                Grid.SIZE * 0.9,
                Math.rint(
                    Grid.SIZE * (1 - powder.porosity()) * powder.carbon() / AGGREGATE_DENSITY));
    boolean[] carbon = CarbonChains.of(lot.child(0), carbonVoxels, powder.route());
    int rest = 0;
    Lot pores = lot.child(1);
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      boolean pore = pores.uniform(voxel) < powder.porosity();
      phases[voxel] = carbon[voxel] ? Phase.CARBON : pore ? Phase.PORE : Phase.ACTIVE;
      rest += phases[voxel] == Phase.ACTIVE ? 1 : 0;
    }
    share(phases, rest, powder, lot.child(2));
    crystallise(phases, powder.crystalline(), lot.child(3));
    return new Microstructure(phases);
  }

  /// Gives grains their share of what is left, and the matrix the other.
  private static void share(Phase[] phases, int rest, Powder powder, Lot lot) {
    boolean grainsAreActive =
        switch (powder.route()) {
          case DRY -> false;
          case SOLVENT, CRYO_MILLED -> true;
        };
    double active = powder.active() / (1 - powder.carbon());
    double share = grainsAreActive ? active : 1 - active;
    double diameter = powder.domainMicrometre() / Grid.PITCH;
    double count = share * Grid.SIZE / (StrictMath.PI / 6 * diameter * diameter * diameter);
    double[] field = Particles.field(lot, count, diameter / 2);
    if (grainsAreActive) {
      roughen(field, lot.child(0));
    }
    double threshold = threshold(field, phases, rest, share);
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      if (phases[voxel] == Phase.ACTIVE && field[voxel] >= threshold != grainsAreActive) {
        phases[voxel] = Phase.ELECTROLYTE;
      }
    }
  }

  /// Dried electrolyte is grains between the cores, not a film around them.
  private static void roughen(double[] field, Lot lot) {
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      field[voxel] += ROUGHNESS * (2 * lot.uniform(voxel) - 1);
    }
  }

  /// The value that the wanted share of free voxels reaches.
  private static double threshold(double[] field, Phase[] phases, int rest, double share) {
    double[] values = new double[rest];
    int next = 0;
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      if (phases[voxel] == Phase.ACTIVE) {
        values[next++] = field[voxel];
      }
    }
    Arrays.sort(values);
    int below = (int) Math.rint(rest * (1 - share));
    return below >= rest ? Double.POSITIVE_INFINITY : values[below];
  }

  private static void crystallise(Phase[] phases, double share, Lot lot) {
    for (int voxel = 0; voxel < Grid.SIZE; voxel++) {
      if (phases[voxel] == Phase.ELECTROLYTE && lot.uniform(voxel) >= share) {
        phases[voxel] = Phase.AMORPHOUS;
      }
    }
  }

  Phase at(int voxel) {
    return phases[voxel];
  }

  boolean is(int voxel, Phase phase) {
    return phases[voxel] == phase;
  }

  int count(Phase phase) {
    return (int) Arrays.stream(phases).filter(p -> p == phase).count();
  }
}
