package org.percola.optimizer.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;

/// What a physics constraint may limit: a quantity of a cathode that is known before it is made, as
/// far as the physics is known.
enum CathodeQuantity {
  /// Current per electrode area at the design's rate.
  CURRENT_DENSITY_MA_PER_CM2("mA/cm2", false) {
    @Override
    double of(CathodeDesign design, PhysicsParameters physics) {
      return ForwardModel.currentDensityMilliampsPerSquareCm(design);
    }
  },

  /// Thickness of the pressed electrode.
  THICKNESS_UM("um", false) {
    @Override
    double of(CathodeDesign design, PhysicsParameters physics) {
      return ForwardModel.thicknessMicrometres(design);
    }
  },

  /// Voltage lost to carrying ions and electrons through the cell; at most [#LARGEST_VOLTS].
  OVERPOTENTIAL_V("V", true) {
    @Override
    double of(CathodeDesign design, PhysicsParameters physics) {
      return Math.min(ForwardModel.predict(design, physics).overpotentialVolts(), LARGEST_VOLTS);
    }
  },

  /// Share of the active material that sublimes in the anneal.
  PTO_LOSS_FRACTION("1", true) {
    @Override
    double of(CathodeDesign design, PhysicsParameters physics) {
      return ForwardModel.activeMaterialLost(design, physics);
    }

    @Override
    CathodeDesign relevant(CathodeDesign design) {
      return new CathodeDesign(
          design.route(), 0.5, 0, 0, design.annealCelsius(), design.annealHours(), 1, 1);
    }
  },

  /// Volume fraction of electrolyte that belongs to the connected network.
  CONNECTED_ELECTROLYTE_FRACTION("1", true) {
    @Override
    double of(CathodeDesign design, PhysicsParameters physics) {
      return ForwardModel.predict(design, physics).connectedElectrolyteVolumeFraction();
    }
  };

  /// The voltage of a cell without current: it has no more to lose, and with a broken network the
  /// linear transport law asks for thousands.
  private static final double LARGEST_VOLTS = PhysicsParameter.VOLTAGE_INTERCEPT.reference();

  private final String unit;
  private final boolean uncertain;

  CathodeQuantity(String unit, boolean uncertain) {
    this.unit = unit;
    this.uncertain = uncertain;
  }

  /// The quantity of one design, in [#unit].
  abstract double of(CathodeDesign design, PhysicsParameters physics);

  /// The design with everything that does not matter to this quantity set to one value, so that
  /// designs with the same quantity are equal.
  CathodeDesign relevant(CathodeDesign design) {
    return design;
  }

  /// A UCUM code.
  String unit() {
    return unit;
  }

  /// Whether it depends on uncertain physics parameters.
  boolean uncertain() {
    return uncertain;
  }

  /// The roles, other than mass fractions, that raise it.
  List<CathodeRole> growsWith() {
    return switch (this) {
      case CURRENT_DENSITY_MA_PER_CM2, OVERPOTENTIAL_V ->
          List.of(CathodeRole.LOADING, CathodeRole.C_RATE);
      case THICKNESS_UM -> List.of(CathodeRole.LOADING);
      case PTO_LOSS_FRACTION -> List.of(CathodeRole.ANNEAL_CELSIUS, CathodeRole.ANNEAL_HOURS);
      case CONNECTED_ELECTROLYTE_FRACTION -> List.of();
    };
  }

  /// The name that constraints use.
  String constraintName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The quantity of that name, or null.
  static @Nullable CathodeQuantity named(String name) {
    for (CathodeQuantity quantity : values()) {
      if (quantity.constraintName().equals(name)) {
        return quantity;
      }
    }
    return null;
  }

  /// The names of all quantities.
  static List<String> names() {
    return Arrays.stream(values()).map(CathodeQuantity::constraintName).toList();
  }
}
