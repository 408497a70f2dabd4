package org.percola.cathode.material;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.Check;

/// A powder, layer or liquid that goes into a cell, with what is known of it.
///
/// @param id short unique name, for example `PTO`
/// @param name full name
/// @param formula sum formula, empty where a mixture has none
/// @param roles what it may be used as, at least one
/// @param lithiumState whether it holds its cycling lithium when the electrode is made
/// @param densityGramsPerCubicCm of the pore-free material, null if unknown
/// @param theoreticalCapacityMilliampHoursPerGram per gram in the state as made, null if none
/// @param molarMassGramsPerMole of the sum formula, null where there is none
/// @param electrons exchanged per sum formula at the theoretical capacity, 0 if none
public record Material(
    String id,
    String name,
    String formula,
    Set<MaterialRole> roles,
    LithiumState lithiumState,
    @Nullable MaterialConstant densityGramsPerCubicCm,
    @Nullable MaterialConstant theoreticalCapacityMilliampHoursPerGram,
    @Nullable MaterialConstant molarMassGramsPerMole,
    double electrons) {
  /// Faraday constant, C/mol (CODATA 2018, exact).
  public static final double FARADAY = 96485.33212;

  private static final double COULOMBS_PER_MILLIAMP_HOUR = 3.6;

  /// Checks the texts and copies the roles.
  public Material {
    Check.text("id", id);
    Check.text("name", name);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles of " + id + ": none (expected: at least one)");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles)); // iterates in enum order
    Check.notNegative("electrons of " + id, electrons, "");
  }

  /// The density.
  ///
  /// @throws IllegalStateException if it is not known
  public MaterialConstant density() {
    return known("density", densityGramsPerCubicCm);
  }

  /// The theoretical capacity, mAh per gram as made.
  ///
  /// @throws IllegalStateException if it is not known
  public MaterialConstant theoreticalCapacity() {
    return known("theoretical capacity", theoreticalCapacityMilliampHoursPerGram);
  }

  /// The molar mass, g/mol.
  ///
  /// @throws IllegalStateException if it is not known
  public MaterialConstant molarMass() {
    return known("molar mass", molarMassGramsPerMole);
  }

  /// `n F / (3.6 M)`, mAh/g: the capacity that electrons and molar mass give.
  ///
  /// @throws IllegalStateException if the molar mass is not known
  public double capacityFromFormula() {
    return electrons * FARADAY / (COULOMBS_PER_MILLIAMP_HOUR * molarMass().value());
  }

  private MaterialConstant known(String what, @Nullable MaterialConstant constant) {
    if (constant == null) {
      throw new IllegalStateException(
          what + " of " + id + " is not known. Maybe add it to a material table of your own.");
    }
    return constant;
  }
}
