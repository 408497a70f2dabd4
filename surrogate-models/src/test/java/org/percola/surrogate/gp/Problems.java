package org.percola.surrogate.gp;

import java.util.List;
import java.util.SplittableRandom;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.mean.LinearMean;

/// Small made-up data for tests.
final class Problems {
  static final InputSchema SQUARE = new InputSchema(List.of(numeric("x"), numeric("y")));

  private Problems() {}

  private static InputColumn numeric(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  /// Points in the unit square.
  static Inputs points(double[] x, double[] y) {
    boolean[] active = new boolean[x.length];
    java.util.Arrays.fill(active, true);
    return Inputs.of(
        SQUARE, x.length, new double[][] {x, y}, new boolean[][] {active, active.clone()});
  }

  static Inputs randomPoints(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return points(
        random.doubles(count).toArray(), new SplittableRandom(seed + 99).doubles(count).toArray());
  }

  /// 2 + sin(3x) + y.
  static double truth(Inputs inputs, int row) {
    return 2 + StrictMath.sin(3 * inputs.value(0, row)) + inputs.value(1, row);
  }

  /// 2 + sin(3x) + y with a little noise, errors of which are not given.
  static TrainingData smooth(int count, double scale) {
    Inputs inputs = randomPoints(count, 11);
    SplittableRandom random = new SplittableRandom(4);
    double[] values = new double[count];
    double[] errors = new double[count];
    for (int i = 0; i < count; i++) {
      double truth = 2 + StrictMath.sin(3 * inputs.value(0, i)) + inputs.value(1, i);
      values[i] = scale * (truth + 0.05 * random.nextGaussian());
      errors[i] = Double.NaN;
    }
    return TrainingData.of(inputs, values, errors);
  }

  /// 2 + sin(3x) + y without noise, errors of which are not given.
  static TrainingData computed(int count) {
    Inputs inputs = randomPoints(count, 11);
    double[] values = new double[count];
    double[] errors = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = truth(inputs, i);
      errors[i] = Double.NaN;
    }
    return TrainingData.of(inputs, values, errors);
  }

  /// Six observations of four designs: replicates with and without known errors.
  static TrainingData replicated() {
    return TrainingData.of(
        randomPoints(4, 5).rows(0, 1, 1, 2, 1, 3, 3),
        new double[] {1.2, 0.7, 0.9, 1.5, 0.8, 1.1, 1.3},
        new double[] {0.1, Double.NaN, 0.2, Double.NaN, Double.NaN, 0.15, 0.05});
  }

  /// A linear mean whose parameters matter, everything sampled.
  static GaussianProcessSettings settings(Discrepancy discrepancy) {
    return settings(SQUARE, discrepancy, ModelForm.PLAIN);
  }

  private static GaussianProcessSettings settings(
      InputSchema schema, Discrepancy discrepancy, ModelForm form) {
    return new GaussianProcessSettings(
        LinearMean.of(schema, 1, 1),
        new Matern52(),
        discrepancy,
        false,
        Treatment.SAMPLED,
        Treatment.SAMPLED,
        16,
        LengthScalePrior.DIMENSION_SCALED,
        new LogNormalPrior(0.5, 0.5),
        new LogNormalPrior(0.1, 0.5, 1.5),
        form);
  }

  /// Two numbers, a label of which a number is known, and a number that only one label has.
  static final InputSchema MIXED =
      new InputSchema(
          List.of(
              numeric("x"),
              numeric("y"),
              new InputColumn.Categorical(
                  "solvent",
                  List.of("none", "NMP", "water"),
                  List.of(new InputColumn.Descriptor("polarity", List.of(0.0, 0.4, 1.0))),
                  null),
              new InputColumn.Numeric(
                  "hours",
                  0,
                  8,
                  InputColumn.Spacing.LINEAR,
                  new InputColumn.Activation("solvent", List.of("NMP", "water")))));

  /// Batches, cells of them and days.
  static final InputSchema CIRCUMSTANCES =
      new InputSchema(
          List.of(
              new InputColumn.Categorical("batch", List.of("a", "b", "c"), null),
              new InputColumn.Categorical("cell", List.of("a1", "a2", "b1", "c1"), null),
              new InputColumn.Numeric("day", 0, 10, InputColumn.Spacing.LINEAR, null)));

  /// Ten observations of five designs in three batches over ten days; not everything was noted.
  static TrainingData shared() {
    SplittableRandom random = new SplittableRandom(12);
    int[] design = {0, 0, 0, 1, 1, 2, 3, 3, 4, 4};
    double[][] designs = {
      {0.1, 0.9, 0, 0}, {0.5, 0.4, 1, 3}, {0.9, 0.2, 2, 7}, {0.3, 0.3, 1, 6}, {0.7, 1.2, 0, 0}
    };
    double[][] shared = {
      {0, 0, 1},
      {0, 0, 1},
      {0, 1, 2},
      {1, 2, 2},
      {1, 2, 5},
      {0, 1, 5},
      {2, 3, 8},
      {2, -1, -1},
      {-1, -1, 9},
      {-1, -1, 9}
    };
    double[][] rows = new double[10][];
    double[] values = new double[10];
    double[] errors = new double[10];
    for (int i = 0; i < 10; i++) {
      rows[i] = designs[design[i]].clone();
      rows[i][3] = rows[i][2] == 0 ? -1 : rows[i][3];
      values[i] = 1 + rows[i][0] + 0.3 * rows[i][2] + 0.2 * random.nextGaussian();
      errors[i] = i % 3 == 0 ? 0.1 : Double.NaN;
    }
    return TrainingData.of(table(MIXED, rows), values, errors)
        .withCircumstances(table(CIRCUMSTANCES, shared));
  }

  /// Three labels, of one of which a number is known.
  static final InputSchema LABELS =
      new InputSchema(
          List.of(
              new InputColumn.Categorical("base", List.of("a", "b", "c"), null),
              MIXED.columns().get(2),
              new InputColumn.Categorical("salt", List.of("p", "q"), null)));

  /// Seven observations of six combinations of labels.
  static TrainingData labelled() {
    return TrainingData.of(
        table(
            LABELS,
            new double[][] {
              {0, 0, 0}, {1, 0, 1}, {2, 1, 0}, {0, 2, 1}, {1, 1, 1}, {2, 2, 0}, {2, 2, 0}
            }),
        new double[] {1.2, 0.7, 0.9, 1.5, 0.8, 1.1, 1.3},
        new double[] {0.1, Double.NaN, 0.2, Double.NaN, Double.NaN, 0.15, 0.05});
  }

  /// What each label adds, and all of them together.
  static GaussianProcessSettings labelByLabel(Discrepancy discrepancy) {
    return settings(
        LABELS,
        discrepancy,
        ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT).withMicroscale(true));
  }

  /// Rows of raw values; a negative one stands for an inactive cell.
  static Inputs table(InputSchema schema, double[]... rows) {
    double[][] values = new double[schema.size()][rows.length];
    boolean[][] active = new boolean[schema.size()][rows.length];
    for (int c = 0; c < schema.size(); c++) {
      for (int r = 0; r < rows.length; r++) {
        active[c][r] = rows[r][c] >= 0;
        values[c][r] = Math.max(rows[r][c], 0);
      }
    }
    return Inputs.of(schema, rows.length, values, active);
  }

  /// Every feature of the covariance at once.
  static GaussianProcessSettings rich(Discrepancy discrepancy) {
    return settings(
        MIXED,
        discrepancy,
        ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT).withInputWarping());
  }

  /// The same, and designs have something for themselves.
  static GaussianProcessSettings fine(Discrepancy discrepancy) {
    GaussianProcessSettings rich = rich(discrepancy);
    return rich.withForm(rich.form().withMicroscale(true));
  }

  static Likelihood likelihood(GaussianProcessSettings settings, TrainingData data) {
    Observations observations = Observations.of(data, OutputScale.NATURAL);
    Encoding encoding = Encoding.of(data.inputs().schema());
    Unknowns unknowns = Unknowns.of(settings, encoding, observations);
    return new Likelihood(observations, unknowns, encoding, settings);
  }
}
