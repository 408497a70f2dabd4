package org.percola.benchmarks;

import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.cathode.process.ProcessRoute;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Treatment;
import org.percola.surrogate.mean.CathodeColumns;
import org.percola.surrogate.mean.CathodeInput;
import org.percola.surrogate.mean.CathodeOutcome;
import org.percola.surrogate.special.StandardNormal;

/// A world in which cathodes can be made: a pool of designs, and the utilization that each truly
/// has.
///
/// The truth is the cathode physics at parameters drawn from their priors, times a smooth
/// discrepancy of 15 %. At 15 mg/cm² composition, carbon, milling and anneal all matter.
final class CathodeWorld {
  private static final int POOL = 200;
  private static final double LOADING = 15;
  private static final double RATE = 0.1;

  /// 370 mAh per g Li4PTO, the seed's basis.
  private static final double CAPACITY = 370;

  private static final double LEAST_UTILIZATION = 0.01;

  static final CathodeColumns COLUMNS =
      new CathodeColumns(
          CathodeColumns.ROUTE,
          ProcessRoute.SOLVENT,
          new CathodeInput.Column(CathodeColumns.ACTIVE, 0),
          new CathodeInput.Column(CathodeColumns.CARBON, 0),
          new CathodeInput.Column(CathodeColumns.MILLING_HOURS, 0),
          new CathodeInput.Column(CathodeColumns.ANNEAL_CELSIUS, 180),
          new CathodeInput.Column(CathodeColumns.ANNEAL_HOURS, 0),
          new CathodeInput.Constant(LOADING),
          new CathodeInput.Constant(RATE));

  private static final InputSchema SCHEMA = schema();

  private static InputSchema schema() {
    InputColumn.Activation solvent =
        new InputColumn.Activation(CathodeColumns.ROUTE, List.of("solvent"));
    return new InputSchema(
        List.of(
            new InputColumn.Categorical(CathodeColumns.ROUTE, List.of("dry", "solvent"), null),
            numeric(CathodeColumns.ACTIVE, 0.15, 0.70),
            numeric(CathodeColumns.CARBON, 0.03, 0.15),
            numeric(CathodeColumns.MILLING_HOURS, 0, 20),
            new InputColumn.Numeric(
                CathodeColumns.ANNEAL_CELSIUS, 80, 250, InputColumn.Spacing.LINEAR, solvent),
            new InputColumn.Numeric(
                CathodeColumns.ANNEAL_HOURS, 0.1, 8, InputColumn.Spacing.LOGARITHMIC, solvent)));
  }

  private static InputColumn.Numeric numeric(String name, double lower, double upper) {
    return new InputColumn.Numeric(name, lower, upper, InputColumn.Spacing.LINEAR, null);
  }

  private final Inputs designs;
  private final double[] utilization;
  private final double[] energyPerUtilization;

  private CathodeWorld(Inputs designs, double[] utilization, double[] energyPerUtilization) {
    this.designs = designs;
    this.utilization = utilization;
    this.energyPerUtilization = energyPerUtilization;
  }

  static CathodeWorld of(RandomKey key) {
    Inputs designs = pool(key.child("pool").generator());
    PriorMean physics = CathodeSettings.utilization(COLUMNS).mean();
    RandomGenerator random = key.child("parameters").generator();
    double[] parameters =
        physics.parameters().stream()
            .mapToDouble(p -> p.fromStandard(StandardNormal.quantile(uniform(random))))
            .toArray();
    GaussianProcessSettings settings =
        GaussianProcessSettings.multiplicative(
                known(physics, parameters),
                CathodeSettings.UTILIZATION_ERROR,
                CathodeOutcome.UTILIZATION.usualNoise())
            .withTreatment(Treatment.FIXED, Treatment.FIXED);
    var nothing = TrainingData.of(Inputs.empty(SCHEMA), new double[0], new double[0]);
    var truth =
        GaussianProcessFitter.of(settings)
            .fit(nothing, key)
            .sample(designs, 1, key.child("discrepancy"));
    double[] utilization = new double[POOL];
    double[] factor = new double[POOL];
    for (int i = 0; i < POOL; i++) {
      utilization[i] = Math.max(truth.value(0, i), LEAST_UTILIZATION);
      double active = designs.value(1, i);
      factor[i] = CAPACITY * active * (2.214 - 0.392 * active);
    }
    return new CathodeWorld(designs, utilization, factor);
  }

  private static Inputs pool(RandomGenerator random) {
    double[][] values = new double[SCHEMA.size()][POOL];
    boolean[][] active = new boolean[SCHEMA.size()][POOL];
    for (int i = 0; i < POOL; i++) {
      boolean solvent = uniform(random) < 0.5;
      values[0][i] = solvent ? 1 : 0;
      for (int c = 0; c < SCHEMA.size(); c++) {
        active[c][i] = c < 4 || solvent;
        if (SCHEMA.columns().get(c) instanceof InputColumn.Numeric column) {
          double share = uniform(random);
          values[c][i] = active[c][i] ? at(column, share) : 0;
        }
      }
    }
    return Inputs.of(SCHEMA, POOL, values, active);
  }

  private static double at(InputColumn.Numeric column, double share) {
    return switch (column.spacing()) {
      case LINEAR -> column.lower() + share * (column.upper() - column.lower());
      case LOGARITHMIC ->
          column.lower() * StrictMath.exp(share * StrictMath.log(column.upper() / column.lower()));
    };
  }

  static double uniform(RandomGenerator random) {
    return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /// The pool.
  Inputs designs() {
    return designs;
  }

  int size() {
    return designs.size();
  }

  /// The true utilization of a design.
  double utilization(int design) {
    return utilization[design];
  }

  /// What makes a specific energy of a utilization, Wh/kg.
  double energyPerUtilization(int design) {
    return energyPerUtilization[design];
  }

  double energy(int design) {
    return energyPerUtilization[design] * utilization[design];
  }

  double bestEnergy() {
    double best = 0;
    for (int i = 0; i < size(); i++) {
      best = Math.max(best, energy(i));
    }
    return best;
  }

  /// Physics whose parameters are known.
  private static PriorMean known(PriorMean physics, double[] values) {
    return new PriorMean() {
      @Override
      public List<MeanParameter> parameters() {
        return List.of();
      }

      @Override
      public void evaluate(Inputs inputs, double[] parameters, double[] out) {
        physics.evaluate(inputs, values, out);
      }
    };
  }
}
