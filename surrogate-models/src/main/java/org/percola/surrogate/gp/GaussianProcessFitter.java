package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.Workers;
import org.percola.surrogate.kernel.Encoding;

/// Fits a Gaussian process: find the most probable unknowns, then draw from around them.
public final class GaussianProcessFitter implements SurrogateFitter {

  /// Up to so many designs the unknowns are drawn. Beyond, their most probable values stand for
  /// them: they are then known well, and each round of the chain costs the cube of the designs.
  static final int MOST_DESIGNS_DRAWN = 300;

  private final GaussianProcessSettings settings;
  private final Starts starts;

  private GaussianProcessFitter(GaussianProcessSettings settings, Starts starts) {
    this.settings = settings;
    this.starts = starts;
  }

  /// A fitter with the given settings.
  public static GaussianProcessFitter of(GaussianProcessSettings settings) {
    return new GaussianProcessFitter(settings, Starts.ONE);
  }

  /// The same fitter, searching from several starts at a time; its fits have the same bits.
  public GaussianProcessFitter with(Workers others) {
    return new GaussianProcessFitter(settings, new Starts(starts.extra(), others));
  }

  /// The same fitter, which searches the most probable unknowns from some random starts too, where
  /// they stand for all draws; draws start from the mode but need not be at the deepest one.
  ///
  /// None by default: three cost four times as much and foretell no better, see decision 6.
  public GaussianProcessFitter withExtraStarts(int count) {
    return new GaussianProcessFitter(settings, new Starts(count, starts.workers()));
  }

  public GaussianProcessSettings settings() {
    return settings;
  }

  /// @throws org.percola.surrogate.linalg.NotPositiveDefiniteException if a covariance cannot be
  ///   factored even with jitter
  @Override
  public GaussianProcess fit(TrainingData data, RandomKey key) {
    TransformedProblem problem = TransformedProblem.of(settings, data);
    List<String> remarks = new ArrayList<>(problem.messages());
    int designs = Observations.distinctRows(data.inputs(), new int[data.size()]).length;
    boolean sampled = settings.effectiveDraws() > 1;
    if (sampled && designs > MOST_DESIGNS_DRAWN) {
      remarks.add(
          "%d designs: the most probable parameters stand for all draws (up to %d are drawn for)."
              .formatted(designs, MOST_DESIGNS_DRAWN));
      return fit(problem, problem.settings().fitted(), remarks, key, starts);
    }
    return fit(problem, problem.settings(), remarks, key, starts);
  }

  /// Fits a problem that is transformed already.
  static GaussianProcess fit(
      TransformedProblem problem,
      GaussianProcessSettings settings,
      List<String> remarks,
      RandomKey key,
      Starts starts) {
    TrainingData data = problem.data();
    OutputScale scale =
        settings.standardise() ? OutputScale.standardising(data) : OutputScale.NATURAL;
    Observations observations = Observations.of(data, scale);
    Encoding encoding = Encoding.of(data.inputs().schema());
    Unknowns unknowns = Unknowns.of(settings, encoding, observations);
    Likelihood likelihood = new Likelihood(observations, unknowns, encoding, settings);
    boolean sampled = settings.effectiveDraws() > 1;
    Starts from = sampled ? Starts.ONE : starts;
    MatchedMode found = MatchedMode.find(likelihood, settings, from, key.child("mode"));
    PosteriorChain.Result chain = new PosteriorChain.Result();
    if (sampled) {
      chain =
          new PosteriorChain(found.likelihood(), found.mode(), found.supposed())
              .run(settings.draws(), key.child("draws"));
    } else {
      chain.draws.add(found.mode());
      chain.trace.add(found.mode());
      chain.supposed.add(found.likelihood().data());
    }
    List<Conditioned> draws = new ArrayList<>();
    for (int d = 0; d < chain.draws.size(); d++) {
      Hyperparameters values = unknowns.decode(chain.draws.get(d));
      draws.add(likelihood.of(chain.supposed.get(d)).at(values));
    }
    FitSummary summary =
        new FitSummary(
            settings,
            found.likelihood(),
            encoding,
            scale,
            problem.transform(),
            found.mode(),
            chain,
            draws);
    List<String> said = List.copyOf(remarks);
    return new GaussianProcess(
        settings,
        encoding,
        likelihood,
        scale,
        problem.transform(),
        draws,
        () -> summary.report(said));
  }
}
