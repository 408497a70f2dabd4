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
/// inputs. Every number counts for itself, so that settings may be combined as nobody has combined
/// them. From r = 0.5 on there is no limit, nor for a number that no result has.
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
  private final List<List<Double>> tried;
  private final double reach;

  private ShortSteps(Study study) {
    this.encoding = study.space().encoding();
    this.parameters = study.campaign().space().parameters();
    this.tried = tried(study);
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
        double distance = farthest(designs.get(i));
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

  /// How far the number is from those of all results that is farthest from them.
  private double farthest(Design design) {
    double[] place = encoding.toUnit(design);
    double most = 0;
    for (int i = 0; i < place.length; i++) {
      if (!tried.get(i).isEmpty() && design.has(parameters.get(i).name())) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double other : tried.get(i)) {
          nearest = Math.min(nearest, Math.abs(place[i] - other));
        }
        most = Math.max(most, nearest);
      }
    }
    return most;
  }

  /// The places of each number in its range, of all results that have it; none for labels.
  private static List<List<Double>> tried(Study study) {
    List<Parameter> parameters = study.campaign().space().parameters();
    List<List<Double>> tried = new ArrayList<>();
    parameters.forEach(parameter -> tried.add(new ArrayList<>()));
    for (Design design : study.evidence().observed()) {
      double[] place = study.space().encoding().toUnit(design);
      for (int i = 0; i < place.length; i++) {
        Parameter parameter = parameters.get(i);
        if (!(parameter instanceof Parameter.Labelled) && design.has(parameter.name())) {
          tried.get(i).add(place[i]);
        }
      }
    }
    return tried;
  }
}
