package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.Discrepancy;
import org.percola.surrogate.gp.FixedTransform;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.Squeeze;
import org.percola.surrogate.gp.Treatment;

/// Brings every source to the target's inputs, level and stretch, and says which cannot be used.
///
/// | settings | earlier campaign | proxy |
/// | --- | --- | --- |
/// | standardised, squeezed or not | aligned to the target's values | likewise, in the direction it shows |
/// | standardised, on a logarithmic or logit scale | as measured | not used |
/// | not standardised (physics) | as measured: the mean covers its rows too | aligned to what the mean leaves over |
final class AlignedSources {
  private final GaussianProcessSettings settings;
  private final TrainingData target;
  private final RandomKey key;
  private final List<Aligned> usable = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// A source in the target's terms.
  ///
  /// @param opposed whether it goes against the target
  record Aligned(RelatedData source, TrainingData rows, boolean opposed) {}

  private AlignedSources(GaussianProcessSettings settings, TrainingData target, RandomKey key) {
    this.settings = settings;
    this.target = target;
    this.key = key;
  }

  static AlignedSources of(
      GaussianProcessSettings settings,
      TrainingData target,
      List<RelatedData> related,
      RandomKey key) {
    AlignedSources sources = new AlignedSources(unsqueezed(settings), target, key);
    related.forEach(sources::add);
    return sources;
  }

  /// Levels and stretches are those of the values themselves.
  private static GaussianProcessSettings unsqueezed(GaussianProcessSettings settings) {
    return settings.form().outputTransform() instanceof Squeeze
        ? settings.withForm(settings.form().with(FixedTransform.NONE))
        : settings;
  }

  private void add(RelatedData source) {
    RandomKey own = key.child(source.name());
    MatchedData matched = MatchedData.of(source, target.inputs().schema(), own.child("rows"));
    notes.addAll(matched.notes());
    TrainingData rows = matched.rows();
    if (rows.size() > 0) {
      switch (source.kind()) {
        case EARLIER_CAMPAIGN -> earlier(source, rows, own);
        case PROXY -> proxy(source, rows, own);
      }
    }
  }

  List<Aligned> usable() {
    return usable;
  }

  List<String> notes() {
    return notes;
  }

  /// What a proxy's rows are aligned to where the mean is silent about them; see [ProxyMean].
  static double proxyLevel(GaussianProcessSettings settings) {
    return switch (settings.discrepancy()) {
      case ADDITIVE -> 0;
      case MULTIPLICATIVE -> 1;
    };
  }

  private void earlier(RelatedData source, TrainingData rows, RandomKey own) {
    boolean aligned = settings.standardise() && linear() && target.size() >= Alignment.LEAST_OWN;
    if (!aligned) {
      usable.add(new Aligned(source, rows, false));
      return;
    }
    Surrogate belief = fit(settings, rows, own);
    Alignment alignment = Alignment.of(foretold(belief), values(), 1, false);
    note(source, alignment);
    usable.add(new Aligned(source, alignment.apply(rows, Double.NaN), false));
  }

  private void proxy(RelatedData source, TrainingData rows, RandomKey own) {
    double spread = deviation(values(rows));
    double[] left = settings.standardise() ? values() : leftOver();
    double typical =
        settings.standardise() ? deviation(left) : settings.discrepancyDeviation().median();
    if (!linear()) {
      unused(source, "the outcome is modelled on a scale of its own");
    } else if (target.size() < Alignment.LEAST_OWN) {
      unused(source, "the outcome itself has fewer than " + Alignment.LEAST_OWN + " results");
    } else if (!(spread > 0) || !(typical > 0) || !Double.isFinite(sum(left))) {
      unused(source, "its values or the outcome's show no spread");
    } else {
      Surrogate belief = fit(GaussianProcessSettings.constantMean(), rows, own);
      Alignment alignment = Alignment.of(foretold(belief), left, typical / spread, true);
      note(source, alignment);
      TrainingData there = alignment.apply(rows, belief.expectedStandardError());
      usable.add(new Aligned(source, there, alignment.slope() < 0));
    }
  }

  /// Whether values are modelled as they are; a straight line on another scale is none.
  private boolean linear() {
    return settings.form().outputTransform().equals(FixedTransform.NONE);
  }

  private static Surrogate fit(GaussianProcessSettings settings, TrainingData rows, RandomKey key) {
    return GaussianProcessFitter.of(settings.withTreatment(Treatment.FITTED, Treatment.FITTED))
        .fit(rows, key.child("belief"));
  }

  private double[] foretold(Surrogate belief) {
    Posterior posterior = belief.posterior(target.inputs());
    double[] means = new double[target.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = posterior.mean(i);
    }
    return means;
  }

  /// By how much the outcome differs from its prior mean, as a factor or as a difference.
  private double[] leftOver() {
    double[] mean = fit(settings, target, key.child("alone")).priorMean(target.inputs());
    for (int i = 0; i < mean.length; i++) {
      mean[i] =
          settings.discrepancy() == Discrepancy.MULTIPLICATIVE
              ? target.value(i) / mean[i]
              : target.value(i) - mean[i];
    }
    return mean;
  }

  private double[] values() {
    return values(target);
  }

  private static double[] values(TrainingData data) {
    double[] values = new double[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.value(i);
    }
    return values;
  }

  private static double deviation(double[] values) {
    double mean = sum(values) / values.length;
    double square = 0;
    for (double value : values) {
      square = Math.fma(value - mean, value - mean, square);
    }
    return Math.sqrt(square / (values.length - 1));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private void note(RelatedData source, Alignment alignment) {
    notes.add(
        "%s: %s counts as %s here, each unit more as %s."
            .formatted(
                source.label(),
                rounded(alignment.from()),
                rounded(alignment.to()),
                rounded(alignment.slope())));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private void unused(RelatedData source, String reason) {
    notes.add(source.label() + " is not used: " + reason + ".");
  }
}
