package org.percola.surrogate.mean;

import static org.percola.cathode.physics.PhysicsParameter.ANNEALED_CONDUCTIVITY;
import static org.percola.cathode.physics.PhysicsParameter.ANNEAL_TEMPERATURE_SLOPE;
import static org.percola.cathode.physics.PhysicsParameter.ANNEAL_TIME_SLOPE;
import static org.percola.cathode.physics.PhysicsParameter.BRUGGEMAN_EXPONENT;
import static org.percola.cathode.physics.PhysicsParameter.CARBON_THRESHOLD;
import static org.percola.cathode.physics.PhysicsParameter.CHARGE_TRANSFER_RESISTANCE;
import static org.percola.cathode.physics.PhysicsParameter.DRY_CONDUCTIVITY;
import static org.percola.cathode.physics.PhysicsParameter.DRY_THRESHOLD;
import static org.percola.cathode.physics.PhysicsParameter.ELECTRONIC_PREFACTOR;
import static org.percola.cathode.physics.PhysicsParameter.PERCOLATION_WIDTH;
import static org.percola.cathode.physics.PhysicsParameter.SEPARATOR_RESISTANCE;
import static org.percola.cathode.physics.PhysicsParameter.SOLVENT_THRESHOLD;
import static org.percola.cathode.physics.PhysicsParameter.VOLTAGE_INTERCEPT;
import static org.percola.cathode.physics.PhysicsParameter.VOLTAGE_SLOPE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.percola.cathode.performance.CellToCellNoise;
import org.percola.cathode.physics.CathodePrediction;
import org.percola.cathode.physics.PhysicsParameter;

/// A measured outcome that the cathode physics predicts.
public enum CathodeOutcome {
  /// Utilization of the active material, a fraction.
  UTILIZATION {
    @Override
    double of(CathodePrediction prediction) {
      return prediction.utilization();
    }

    @Override
    public List<PhysicsParameter> parameters() {
      return List.copyOf(EnumSet.complementOf(EnumSet.of(VOLTAGE_INTERCEPT, VOLTAGE_SLOPE)));
    }

    @Override
    public double usualNoise() {
      return USUAL_UTILIZATION * CellToCellNoise.relative(USUAL_MILLIGRAMS);
    }
  },

  /// Average discharge voltage, V; never below the cut-off at which a discharge ends.
  AVERAGE_VOLTAGE {
    @Override
    double of(CathodePrediction prediction) {
      return Math.max(prediction.averageVoltage(), CathodePrediction.CUT_OFF_VOLTS);
    }

    @Override
    public List<PhysicsParameter> parameters() {
      return List.copyOf(OHMIC);
    }

    @Override
    public double usualNoise() {
      return RESIDUAL_VOLTS;
    }
  };

  private static final double USUAL_UTILIZATION = 0.85;

  /// Of composite in a pressed cell of the seed paper.
  private static final double USUAL_MILLIGRAMS = 3.5;

  /// Seven voltages of the seed paper's Table S1 around a straight line: 0.039 V.
  private static final double RESIDUAL_VOLTS = 0.04;

  /// Voltage at no current, and everything that the overpotential depends on.
  private static final Set<PhysicsParameter> OHMIC =
      EnumSet.of(
          VOLTAGE_INTERCEPT,
          VOLTAGE_SLOPE,
          DRY_THRESHOLD,
          SOLVENT_THRESHOLD,
          PERCOLATION_WIDTH,
          CARBON_THRESHOLD,
          ANNEALED_CONDUCTIVITY,
          ANNEAL_TEMPERATURE_SLOPE,
          ANNEAL_TIME_SLOPE,
          DRY_CONDUCTIVITY,
          BRUGGEMAN_EXPONENT,
          ELECTRONIC_PREFACTOR,
          SEPARATOR_RESISTANCE,
          CHARGE_TRANSFER_RESISTANCE);

  /// This outcome of a prediction.
  abstract double of(CathodePrediction prediction);

  /// The physics parameters that this outcome depends on.
  public abstract List<PhysicsParameter> parameters();

  /// The standard error to expect of a result that comes without one, in the outcome's unit. What
  /// it comes from are a few cells, so it is where learning starts.
  public abstract double usualNoise();
}
