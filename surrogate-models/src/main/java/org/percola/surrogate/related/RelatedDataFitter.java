package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.evidence.BlendedFitter;
import org.percola.surrogate.evidence.Candidate;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.evidence.Scored;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;

/// Fits an outcome to its own results and to related data at once, and blends that belief with the
/// one from its own results alone, as each foretells them.
///
/// Without physics there are two joint fits, with a rough and with a smooth surface, as in
/// [RoughOrSmooth]; with physics there is one.
///
/// The weight of related data is so learned twice: inside a joint fit as the correlation of every
/// source with the outcome ([JointFit]), and over it as the share of joint fits in the blend, which
/// guards against sources that mislead in other ways. Level and stretch of every source are settled
/// before ([Alignment]). Without usable related data the belief is that of the outcome's own
/// fitter, bit for bit.
///
/// An outcome without results of its own is believed to be that of the earlier campaigns, as far as
/// the prior of the correlation goes; it may well be lower than 0.5, which keeps intervals wide.
/// Fewer than three results leave open what a proxy says: it waits for them.
public final class RelatedDataFitter implements SurrogateFitter {
  /// How the names of joint fits among the components of a report begin.
  public static final String TOGETHER = "with related data";

  private static final String ALONE = "own results alone";

  /// The share of all joint fits before evidence. Somebody named the sources because they expect
  /// them to help: four to one. More would keep misleading sources for longer, less would dilute
  /// good ones while results are few.
  public static final double RELATED_WEIGHT = 0.8;

  private final SurrogateFitter own;
  private final GaussianProcessSettings settings;
  private final List<RelatedData> related;

  private RelatedDataFitter(
      SurrogateFitter own, GaussianProcessSettings settings, List<RelatedData> related) {
    this.own = own;
    this.settings = settings;
    this.related = List.copyOf(related);
  }

  /// Blends a Gaussian process of the outcome's own results with one of all.
  ///
  /// @param settings of the outcome's own belief
  /// @param related with names that differ
  public static RelatedDataFitter of(GaussianProcessSettings settings, List<RelatedData> related) {
    return new RelatedDataFitter(GaussianProcessFitter.of(settings), settings, related);
  }

  /// Blends a given belief of the outcome's own results with a joint one.
  ///
  /// @param own what is believed without related data: that of a Gaussian process with the same
  ///   settings, or a blend, whose candidates take part in this one
  /// @param settings of the joint fit
  /// @param related with names that differ
  public static RelatedDataFitter of(
      SurrogateFitter own, GaussianProcessSettings settings, List<RelatedData> related) {
    return new RelatedDataFitter(own, settings, related);
  }

  @Override
  public Surrogate fit(TrainingData target, RandomKey key) {
    AlignedSources sources = AlignedSources.of(settings, target, related, key.child("sources"));
    Surrogate belief =
        sources.usable().isEmpty() ? own.fit(target, key) : blended(sources).fit(target, key);
    return sources.notes().isEmpty() ? belief : RelatedSurrogate.told(belief, sources.notes());
  }

  private BlendedFitter blended(AlignedSources sources) {
    List<Candidate> alone = ownCandidates();
    List<Candidate> candidates = new ArrayList<>(together(sources));
    double sum = alone.stream().mapToDouble(Candidate::priorWeight).sum();
    alone.forEach(candidate -> candidates.add(beside(candidate, sum)));
    return BlendedFitter.of(candidates);
  }

  /// Physics is fitted to all rows as it is; without it a rough and a smooth surface take part, as
  /// they do in a belief from own results.
  private List<Candidate> together(AlignedSources sources) {
    if (!settings.standardise()) {
      return List.of(together(TOGETHER, RELATED_WEIGHT, settings, sources));
    }
    return List.of(
        together(
            TOGETHER + ", " + RoughOrSmooth.ROUGH,
            RELATED_WEIGHT / 2,
            RoughOrSmooth.rough(settings),
            sources),
        together(
            TOGETHER + ", " + RoughOrSmooth.SMOOTH,
            RELATED_WEIGHT / 2,
            RoughOrSmooth.smooth(settings),
            sources));
  }

  private static Candidate together(
      String name, double weight, GaussianProcessSettings form, AlignedSources sources) {
    return new Candidate(
        name,
        weight,
        !form.standardise(),
        0,
        (data, key) -> JointFit.of(form, data, sources.usable(), key));
  }

  /// A standardised belief knows neither level nor spread before there are results, and would
  /// contradict sources that do.
  private Candidate beside(Candidate candidate, double sum) {
    int least = settings.standardise() ? Alignment.LEAST_OWN : 0;
    return new Candidate(
        candidate.name(),
        (1 - RELATED_WEIGHT) * candidate.priorWeight() / sum,
        candidate.physics(),
        Math.max(least, candidate.leastObservations()),
        candidate.mostObservations(),
        candidate.modeller());
  }

  private List<Candidate> ownCandidates() {
    if (own instanceof BlendedFitter blend) {
      return blend.candidates();
    }
    return List.of(new Candidate(ALONE, 1, !settings.standardise(), 0, this::alone));
  }

  private Scored alone(TrainingData target, RandomKey key) {
    GaussianProcess process = GaussianProcessFitter.of(settings).fit(target, key);
    return new Scored(process, JointFit.scores(process, target));
  }
}
