package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;

/// Keeps the first experiments of a campaign with physics near what has been measured.
///
/// Physics says something everywhere, but far away it rests on assumptions, and its intervals are
/// as wide as the ignorance: improvement alone would try one extreme setting after the other. A
/// design that differs from every result by more than
///
/// `r(n) = 0.2 + 0.3 n / (5 (d + 1))`
///
/// in some number, in widths of its range, ranks below all nearer ones, after n results of d
/// inputs. From r = 0.5 on there is no limit, nor where no result has the same kind of settings.
///
/// Source: the trust region of the Vizier Gaussian process bandit, Song et al., 2024, arXiv
/// 2408.11527.
final class ShortSteps {
  private static final double FIRST = 0.2;
  private static final double GROWTH = 0.3;
  private static final double RESULTS_PER_INPUT = 5.0;
  private static final double NO_LIMIT = 0.5;

  /// Below any score of a design within reach, which is a logarithm of something worth having.
  private static final double OUT_OF_REACH = -1e4;

  private final SpaceEncoding encoding;
  private final List<Parameter> parameters;
  private final List<Design> measured;
  private final double reach;

  private ShortSteps(Study study) {
    this.encoding = study.space().encoding();
    this.parameters = study.campaign().space().parameters();
    this.measured = study.evidence().observed();
    int inputs = parameters.size() - study.campaign().space().mixtures().size();
    this.reach =
        FIRST
            + GROWTH * study.evidence().observations().size() / (RESULTS_PER_INPUT * (inputs + 1));
  }

  /// The score with designs out of reach below all others.
  static Acquisition of(Study study, Acquisition score) {
    ShortSteps steps = new ShortSteps(study);
    return steps.reach >= NO_LIMIT ? score : steps.limited(score);
  }

  private Acquisition limited(Acquisition score) {
    return designs -> {
      double[] scores = new double[designs.size()];
      List<Design> near = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        double distance = nearest(designs.get(i));
        scores[i] = OUT_OF_REACH - distance;
        if (distance <= reach) {
          places.add(i);
          near.add(designs.get(i));
        }
      }
      double[] worth = near.isEmpty() ? new double[0] : score.score(near);
      for (int k = 0; k < worth.length; k++) {
        scores[places.get(k)] = worth[k];
      }
      return scores;
    };
  }

  /// The distance to the nearest result with the same kind of settings, 0 where there is none.
  private double nearest(Design design) {
    double[] place = encoding.toUnit(design);
    double nearest = Double.POSITIVE_INFINITY;
    for (Design other : measured) {
      if (comparable(design, other)) {
        nearest = Math.min(nearest, apart(place, encoding.toUnit(other), design));
      }
    }
    return nearest == Double.POSITIVE_INFINITY ? 0 : nearest;
  }

  private boolean comparable(Design design, Design other) {
    return parameters.stream().allMatch(p -> design.has(p.name()) == other.has(p.name()));
  }

  private double apart(double[] one, double[] other, Design design) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      Parameter parameter = parameters.get(i);
      if (!(parameter instanceof Parameter.Labelled) && design.has(parameter.name())) {
        most = Math.max(most, Math.abs(one[i] - other[i]));
      }
    }
    return most;
  }
}
