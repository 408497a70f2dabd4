package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.percola.cathode.physics.ValidityRange;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Applicability.Flag;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.mean.CathodeDesigns;

/// Judges whether designs lie where the data speak and where the physics holds.
final class Applicabilities {
  /// A design is far from the data when they leave this share of the discrepancy's prior standard
  /// deviation: they then explain less than a fifth (1 - 0.9²) of its variance. Unlike a distance,
  /// the share knows which inputs matter and how many neighbours there are. Smaller warns earlier.
  private static final double FAR = 0.9;

  private final Study study;
  private final Neighbours neighbours;
  private final List<Design> designs;
  private final Inputs inputs;
  private final double[] left;
  private final String[] leftOf;
  private final List<Set<ValidityRange.Excess>> outside = new ArrayList<>();

  private Applicabilities(Study study, List<Design> designs) {
    this.study = study;
    this.neighbours = new Neighbours(study.evidence().observations(), study.distance());
    this.designs = designs;
    this.inputs = study.space().encoding().inputs(designs);
    this.left = new double[designs.size()];
    this.leftOf = new String[designs.size()];
    for (int i = 0; i < designs.size(); i++) {
      left[i] = Double.NaN;
      leftOf[i] = "";
      outside.add(new LinkedHashSet<>());
    }
    for (Outcome outcome : study.campaign().outcomes()) {
      if (outcome instanceof Outcome.Measured measured) {
        addDiscrepancy(measured);
        addPhysics(measured);
      }
    }
  }

  /// One judgement per design.
  static List<Applicability> of(Study study, List<Design> designs) {
    Applicabilities all = new Applicabilities(study, designs);
    List<Applicability> judged = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      judged.add(all.judge(i));
    }
    return List.copyOf(judged);
  }

  private void addDiscrepancy(Outcome.Measured outcome) {
    double[] open = study.belief().surrogate(outcome.name()).discrepancyLeft(inputs);
    for (int i = 0; i < open.length; i++) {
      if (!Double.isNaN(open[i]) && !(left[i] >= open[i])) {
        left[i] = open[i];
        leftOf[i] = outcome.name();
      }
    }
  }

  private void addPhysics(Outcome.Measured outcome) {
    if (outcome.belief().mean().equals(BeliefModels.CONSTANT)) {
      return;
    }
    var cathodes = CathodeDesigns.read(inputs, CathodeRoles.of(outcome.belief(), inputs.schema()));
    for (int i = 0; i < designs.size(); i++) {
      outside.get(i).addAll(ValidityRange.leftBy(cathodes.get(i)));
    }
  }

  private Applicability judge(int design) {
    Nearest nearest = neighbours.of(designs.get(design));
    List<Flag> flags = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    if (nearest.experiment() == null) {
      flags.add(Flag.FAR_FROM_DATA);
      sentences.add("far from data: there are no results yet.");
    } else if (left[design] >= FAR) {
      flags.add(Flag.FAR_FROM_DATA);
      sentences.add(far(design, nearest));
    }
    List<ValidityRange.Excess> beyond = List.copyOf(outside.get(design));
    if (!beyond.isEmpty()) {
      flags.add(Flag.OUTSIDE_PHYSICS_RANGE);
      sentences.add("outside the range of the physics: " + beyond(beyond) + ".");
    }
    return new Applicability(
        nearest.experiment(), nearest.distance(), left[design], flags, beyond, sentences);
  }

  private String far(int design, Nearest nearest) {
    return ("far from data: the nearest experiment, %s, is at distance %s, and results leave %s of the"
            + " prior spread of the discrepancy of %s.")
        .formatted(
            nearest.experiment(),
            Words.number(nearest.distance()),
            Words.percent(left[design]),
            leftOf[design].replace('_', ' '));
  }

  private static String beyond(List<ValidityRange.Excess> excesses) {
    List<String> parts = new ArrayList<>();
    for (ValidityRange.Excess excess : excesses) {
      ValidityRange range = excess.range();
      String unit = range.quantity().unit();
      boolean below = excess.value() < range.lower();
      parts.add(
          "%s %s is %s %s %s"
              .formatted(
                  range.quantity().words(),
                  Words.quantity(excess.value(), unit),
                  Words.quantity(excess.beyond(), unit),
                  below ? "below" : "above",
                  Words.quantity(below ? range.lower() : range.upper(), unit)));
    }
    return String.join(", ", parts);
  }
}
