package org.percola.benchmarks;

import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LargeCampaignFitter;
import org.percola.surrogate.gp.LargeCampaignSettings;

/// Processor time and error of a belief in twenty thousand observations.
///
/// The error is told twice: by the fit's own report, and against the truth of the made-up world,
/// which no fit can see.
final class LargeCampaign implements Benchmarks.Benchmark {
  private static final int OBSERVATIONS = 20_000;
  private static final int DESIGNS = 200;

  @Override
  public void run() {
    var data = SmoothWorld.data(OBSERVATIONS);
    Inputs designs = SmoothWorld.designs(DESIGNS, 99);
    var fitter =
        LargeCampaignFitter.of(
            GaussianProcessSettings.constantMean(), LargeCampaignSettings.STANDARD);
    System.out.printf("%d observations of six inputs, one thread, processor time%n", OBSERVATIONS);
    long start = SurrogateSpeed.cpu();
    Surrogate fit = fitter.fit(data, RandomKey.ofSeed(1));
    System.out.printf("  fit with its report    %.1f s%n", SurrogateSpeed.since(start) / 1e3);
    start = SurrogateSpeed.cpu();
    Posterior belief = fit.posterior(designs);
    System.out.printf("  one design             %.2f ms%n", SurrogateSpeed.since(start) / DESIGNS);
    start = SurrogateSpeed.cpu();
    fit.sample(designs.rows(0, 1, 2, 3), 64, RandomKey.ofSeed(2)).given(designs);
    System.out.printf(
        "  64 joint samples at 4 anchors, given %d designs  %.1f s%n",
        DESIGNS, SurrogateSpeed.since(start) / 1e3);
    double squares = 0;
    for (int row = 0; row < DESIGNS; row++) {
      double error = belief.mean(row) - SmoothWorld.truth(designs, row);
      squares += error * error / DESIGNS;
    }
    System.out.printf("  error against the truth %.4f (noise %.2f)%n", Math.sqrt(squares), 0.05);
    fit.report().messages().forEach(message -> System.out.println("  " + message));
  }
}
