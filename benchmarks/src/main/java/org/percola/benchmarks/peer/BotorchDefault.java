package org.percola.benchmarks.peer;

import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;

/// The belief of BoTorch's `SingleTaskGP` with its defaults, as Ax 1.3 feeds it.
///
/// Stands for BoTorch 0.12 and later, compared with 0.18.1: squared-exponential correlation without
/// an output scale, dimension-scaled length-scale prior, outcomes standardised to mean 0 and
/// standard deviation 1 (n - 1), inputs scaled to their bounds, labels one-hot, the most probable
/// parameters. Standard errors and bounds of the data are ignored: the noise is learned.
public final class BotorchDefault implements SurrogateFitter {

  /// Outcomes that spread less are not scaled.
  private static final double LEAST_SPREAD = 1e-8;

  @Override
  public BotorchSurrogate fit(TrainingData data, RandomKey key) {
    return fit(data);
  }

  BotorchSurrogate fit(TrainingData data) {
    Setting setting = Setting.of(data);
    BotorchPosterior posterior =
        new BotorchPosterior(
            setting.features.of(data.inputs()), setting.values, setting.features.count());
    return new BotorchSurrogate(posterior.fit(), setting.features, setting.shift, setting.scale);
  }

  /// The belief at given parameters instead of the most probable ones.
  static BotorchSurrogate at(TrainingData data, SquaredExponentialProcess.Parameters parameters) {
    Setting setting = Setting.of(data);
    return new BotorchSurrogate(
        new SquaredExponentialProcess(
            setting.features.of(data.inputs()), setting.values, parameters),
        setting.features,
        setting.shift,
        setting.scale);
  }

  /// Standardised values, and how to come back from them.
  private static final class Setting {
    private final OneHotFeatures features;
    private final double[] values;
    private final double shift;
    private final double scale;

    private Setting(OneHotFeatures features, double[] values, double shift, double scale) {
      this.features = features;
      this.values = values;
      this.shift = shift;
      this.scale = scale;
    }

    static Setting of(TrainingData data) {
      int n = data.size();
      double shift = 0;
      for (int i = 0; i < n; i++) {
        shift += data.value(i) / n;
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double off = data.value(i) - shift;
        sum = Math.fma(off, off, sum);
      }
      double spread = n > 1 ? Math.sqrt(sum / (n - 1)) : 0;
      double scale = spread >= LEAST_SPREAD ? spread : 1;
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = (data.value(i) - shift) / scale;
      }
      return new Setting(new OneHotFeatures(data.inputs().schema()), values, shift, scale);
    }
  }
}
