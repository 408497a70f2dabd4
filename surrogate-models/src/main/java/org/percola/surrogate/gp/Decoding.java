package org.percola.surrogate.gp;

import static org.percola.surrogate.gp.Unknowns.DRIFT_LENGTH;
import static org.percola.surrogate.gp.Unknowns.LONGEST;
import static org.percola.surrogate.gp.Unknowns.REACH;
import static org.percola.surrogate.gp.Unknowns.SHORTEST;
import static org.percola.surrogate.gp.Unknowns.WARPING_SPREAD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.kernel.Warping;

/// The natural values that coordinates of [Unknowns] stand for.
final class Decoding {
  private final Unknowns unknowns;
  private final CovarianceForm form;

  /// @param unknowns says which coordinate is which, and what they are scaled by
  Decoding(Unknowns unknowns) {
    this.unknowns = unknowns;
    this.form = unknowns.form();
  }

  Hyperparameters of(double[] u) {
    LogNormalPrior noise = unknowns.noisePrior();
    double error = unknowns.noise() >= 0 ? natural(noise, unknowns.noise(), u) : noise.median();
    double share = unknowns.microscales() ? unknowns.microscaleShare(u[unknowns.microscale()]) : 0;
    return new Hyperparameters(
        unknowns.mean(u),
        parts(u),
        unknowns.discrepancyPrior().at(u[unknowns.deviation()]),
        error * Math.sqrt(1 - share),
        error * Math.sqrt(share),
        effects(u),
        warping(u));
  }

  private double natural(LogNormalPrior prior, int coordinate, double[] u) {
    double z = Math.clamp(u[coordinate], unknowns.lower(coordinate), unknowns.upper(coordinate));
    return prior.at(z);
  }

  private List<ScaledPart> parts(double[] u) {
    double[] shares = shares(u);
    List<ScaledPart> parts = new ArrayList<>();
    for (int part = 0; part < form.parts().size(); part++) {
      double[] lengths = new double[unknowns.groups()];
      Arrays.fill(lengths, Double.POSITIVE_INFINITY);
      for (int g : form.parts().get(part).groups()) {
        double log =
            unknowns.lengthCentre(part)
                + unknowns.lengthSpread() * u[unknowns.lengthScale(part, g)];
        lengths[g] = Math.clamp(StrictMath.exp(log), SHORTEST, LONGEST);
      }
      parts.add(new ScaledPart(shares[part], lengths));
    }
    return parts;
  }

  private double[] shares(double[] u) {
    double[] shares = new double[form.parts().size()];
    double sum = 0;
    for (int part = 0; part < shares.length; part++) {
      shares[part] =
          form.divided()
              ? form.parts().get(part).weight()
                  * StrictMath.exp(Math.clamp(u[unknowns.share(part)], -REACH, REACH))
              : 1;
      sum += shares[part];
    }
    for (int part = 0; part < shares.length; part++) {
      shares[part] /= sum;
    }
    return shares;
  }

  private EffectScales effects(double[] u) {
    int count = form.effects().size();
    double[] deviations = new double[count];
    double[] lengths = new double[count];
    for (int t = 0; t < count; t++) {
      boolean drift = form.effects().get(t).drift();
      deviations[t] = natural(unknowns.effectPrior(), unknowns.effect(t), u);
      lengths[t] =
          drift ? natural(DRIFT_LENGTH, unknowns.driftLength(t), u) : Double.POSITIVE_INFINITY;
    }
    return new EffectScales(deviations, lengths);
  }

  private Warping warping(double[] u) {
    int count = form.stretched().size();
    if (count == 0) {
      return Warping.IDENTITY;
    }
    double[] a = new double[count];
    double[] b = new double[count];
    for (int k = 0; k < count; k++) {
      a[k] = exponent(u[unknowns.warp(k)]);
      b[k] = exponent(u[unknowns.warp(k) + 1]);
    }
    return new Warping(form.stretched().stream().mapToInt(g -> g).toArray(), a, b);
  }

  private static double exponent(double u) {
    return StrictMath.exp(WARPING_SPREAD * Math.clamp(u, -REACH, REACH));
  }
}
