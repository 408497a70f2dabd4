package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;

/// Keeps the first experiments of a campaign with physics near what has been measured.
///
/// Physics says something everywhere, but far away it rests on assumptions, and its intervals are
/// as wide as the ignorance: improvement alone would try one extreme setting after the other. A
/// design that differs from every result by more than
///
/// `r(n) = 0.2 + 0.3 n / (5 (d + 1))`
///
/// in some number, in widths of its range, ranks below all nearer ones, after n results of d
/// inputs; from r = 0.5 on nothing does. A design is compared with the results that have the same
/// kind of settings, if there are any. Where a campaign has targets every number is compared for
/// itself instead: designs that meet targets lie apart, and what is needed may be a loading of one
/// route with the anneal of another.
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

  private final Study study;
  private final List<Parameter> parameters;
  private final List<Design> measured;
  private final List<double[]> places;
  private final double reach;

  private ShortSteps(Study study) {
    this.study = study;
    this.parameters = study.campaign().space().parameters();
    this.measured = study.evidence().observed();
    this.places = measured.stream().map(study.space().encoding()::toUnit).toList();
    int inputs = parameters.size() - study.campaign().space().mixtures().size();
    this.reach =
        FIRST
            + GROWTH * study.evidence().observations().size() / (RESULTS_PER_INPUT * (inputs + 1));
  }

  /// How far from some result the designs of a campaign go at most, in widths of the ranges;
  /// infinite where nothing holds them.
  static double reach(Study study) {
    boolean free = !study.physics() || study.evidence().observations().isEmpty();
    double reach = free ? NO_LIMIT : new ShortSteps(study).reach;
    return reach < NO_LIMIT ? reach : Double.POSITIVE_INFINITY;
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
        double distance = distance(designs.get(i));
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

  private double distance(Design design) {
    double nearest = Double.POSITIVE_INFINITY;
    double[] alone = new double[parameters.size()];
    Arrays.fill(alone, Double.POSITIVE_INFINITY);
    double[] place = study.space().encoding().toUnit(design);
    for (int k = 0; k < measured.size(); k++) {
      Design other = measured.get(k);
      double[] apart = apart(design, place, other, places.get(k));
      for (int i = 0; i < apart.length; i++) {
        alone[i] = Math.min(alone[i], apart[i]);
      }
      if (sameKind(design, other)) {
        nearest = Math.min(nearest, largest(apart));
      }
    }
    boolean eachForItself =
        !study.goals().targets().isEmpty() || nearest == Double.POSITIVE_INFINITY;
    return eachForItself ? largest(alone) : nearest;
  }

  private static double largest(double[] distances) {
    return Arrays.stream(distances).filter(Double::isFinite).max().orElse(0);
  }

  /// How far the numbers of two designs are apart in widths of their ranges; infinite where not
  /// both have one.
  private double[] apart(Design one, double[] here, Design other, double[] there) {
    double[] apart = new double[here.length];
    for (int i = 0; i < apart.length; i++) {
      String name = parameters.get(i).name();
      boolean number = !(parameters.get(i) instanceof Parameter.Labelled);
      apart[i] =
          number && one.has(name) && other.has(name)
              ? Math.abs(here[i] - there[i])
              : Double.POSITIVE_INFINITY;
    }
    return apart;
  }

  private boolean sameKind(Design one, Design other) {
    return parameters.stream().allMatch(p -> one.has(p.name()) == other.has(p.name()));
  }
}
