package org.percola.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;

/// Processor time of a default fit to many designs, and how its draws mixed: up to 300 designs are
/// drawn for, more are fitted.
final class ManyDesigns implements Benchmarks.Benchmark {

  @Override
  public void run() {
    Locale.setDefault(Locale.ROOT);
    GaussianProcessFitter fitter = GaussianProcessFitter.of(GaussianProcessSettings.constantMean());
    for (int count : new int[] {30, 100, 200, 300, 301}) {
      MadeUpWorld world = new MadeUpWorld(count);
      Inputs designs = world.designs(count);
      double[] errors = new double[count];
      Arrays.fill(errors, Double.NaN);
      TrainingData data = TrainingData.of(designs, world.measure(designs), errors);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      FitReport report = fitter.fit(data, RandomKey.ofSeed(count)).report();
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      System.out.printf(
          "  %3d designs: %5.1f s, %2d draws, chain worth %3.0f, split R-hat %.2f%n",
          count,
          time * 1e-9,
          report.draws(),
          report.mixing().effectiveDraws(),
          report.mixing().potentialScaleReduction());
    }
  }
}
