package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;

/// Fits a Gaussian process: find the most probable unknowns, then draw from around them.
public final class GaussianProcessFitter implements SurrogateFitter {
  private final GaussianProcessSettings settings;

  private GaussianProcessFitter(GaussianProcessSettings settings) {
    this.settings = settings;
  }

  /// A fitter with the given settings.
  public static GaussianProcessFitter of(GaussianProcessSettings settings) {
    return new GaussianProcessFitter(settings);
  }

  public GaussianProcessSettings settings() {
    return settings;
  }

  /// @throws org.percola.surrogate.linalg.NotPositiveDefiniteException if a covariance cannot be
  ///   factored even with jitter
  @Override
  public GaussianProcess fit(TrainingData data, RandomKey key) {
    OutputScale scale =
        settings.standardise() ? OutputScale.standardising(data) : OutputScale.NATURAL;
    Observations observations = Observations.of(data, scale);
    Encoding encoding = Encoding.of(data.inputs().schema());
    Unknowns unknowns = Unknowns.of(settings, encoding, observations);
    Likelihood likelihood = new Likelihood(observations, unknowns, encoding, settings);
    boolean sampled = settings.effectiveDraws() > 1;
    double[] mode = new ModeSearch(likelihood).run(sampled, key.child("mode"));
    PosteriorChain.Result chain = new PosteriorChain.Result();
    if (sampled) {
      chain = new PosteriorChain(likelihood, mode).run(settings.draws(), key.child("draws"));
    } else {
      chain.draws.add(mode);
      chain.trace.add(mode);
    }
    List<Conditioned> draws = new ArrayList<>();
    for (double[] u : chain.draws) {
      draws.add(likelihood.at(unknowns.decode(u)));
    }
    return new GaussianProcess(
        settings,
        encoding,
        likelihood,
        scale,
        draws,
        new FitSummary(settings, likelihood, encoding, scale, mode, chain, draws).report());
  }
}
