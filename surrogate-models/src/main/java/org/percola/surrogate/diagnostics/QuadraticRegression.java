package org.percola.surrogate.diagnostics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;

/// The baseline a chemist would draw: per label one parabola in one number, through the designs
/// whose other treatment is 0, and a constant shift for those whose treatment is not.
///
/// Weighted least squares with the standard errors given, where they are given. With two designs
/// per label the parabola becomes a line, with one a constant. Where more data than coefficients
/// scatter more than their errors say, all errors are widened by √(χ²/degrees of freedom).
///
/// @param label name of the categorical input
/// @param number name of the numeric input
/// @param treatment name of the numeric input that shifts the outcome when it is not 0
public record QuadraticRegression(String label, String number, String treatment)
    implements SurrogateFitter {
  private static final int MOST_POWERS = 3;

  @Override
  public LinearRegression fit(TrainingData data, RandomKey key) {
    InputSchema schema = data.inputs().schema();
    int at = schema.indexOf(label);
    if (at < 0 || !(schema.columns().get(at) instanceof InputColumn.Categorical categorical)) {
      throw new IllegalArgumentException("label: " + label + " (expected: a categorical column)");
    }
    int[] powers = new int[categorical.levels().size()];
    Set<List<Double>> seen = new HashSet<>();
    boolean treated = false;
    for (int row = 0; row < data.size(); row++) {
      if (treatment(data.inputs(), row) != 0) {
        treated = true;
        continue;
      }
      int level = (int) data.inputs().value(at, row);
      if (seen.add(List.of((double) level, number(data.inputs(), row)))) {
        powers[level] = Math.min(MOST_POWERS, powers[level] + 1);
      }
    }
    Features features = new Features(this, powers, treated);
    return LinearRegression.fit(data, features::of, report(data));
  }

  private FitReport report(TrainingData data) {
    return FitReport.ofOne(
        "quadratic-per-label/1 " + label + " " + number + " " + treatment,
        data.size(),
        Double.NaN,
        0,
        List.of());
  }

  private double number(Inputs inputs, int row) {
    return inputs.value(inputs.schema().indexOf(number), row);
  }

  private double treatment(Inputs inputs, int row) {
    int column = inputs.schema().indexOf(treatment);
    return column >= 0 && inputs.active(column, row) ? inputs.value(column, row) : 0;
  }

  /// Powers of the number per label, and whether the design is treated.
  private static final class Features {
    private final QuadraticRegression regression;
    private final int[] powers;
    private final boolean treated;

    Features(QuadraticRegression regression, int[] powers, boolean treated) {
      this.regression = regression;
      this.powers = powers;
      this.treated = treated;
    }

    double[] of(Inputs inputs, int row) {
      int size = treated ? 1 : 0;
      for (int power : powers) {
        size += power;
      }
      double[] features = new double[size];
      int level = (int) inputs.value(inputs.schema().indexOf(regression.label()), row);
      int at = 0;
      for (int l = 0; l < powers.length; l++) {
        double value = 1;
        for (int p = 0; p < powers[l]; p++) {
          features[at++] = l == level ? value : 0;
          value *= regression.number(inputs, row);
        }
      }
      if (treated) {
        features[at] = regression.treatment(inputs, row) != 0 ? 1 : 0;
      }
      return features;
    }
  }
}
