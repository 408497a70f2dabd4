package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// Why a design that somebody wants to make would not be suggested.
public final class Hindrances {
  private final DesignSpace space;
  private final Verdicts verdicts;

  /// @param space without faults
  /// @param constraints without faults, see [ConstraintFaults]
  public Hindrances(DesignSpace space, List<DesignConstraint> constraints) {
    this.space = space;
    this.verdicts = Verdicts.of(space, constraints);
  }

  /// All reasons in plain words; empty when there are none.
  public List<String> of(Design design) {
    List<String> reasons = new ArrayList<>(WeighedSettings.faults(space, design));
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Labelled labelled
          && Membership.among(design.label(labelled.name()), labelled.outOfStock())) {
        reasons.add(
            "%s: %s is out of stock".formatted(labelled.name(), design.label(labelled.name())));
      }
    }
    if (!space.candidates().isEmpty() && !space.candidates().contains(design)) {
      reasons.add("it is none of the " + space.candidates().size() + " candidates");
    }
    if (reasons.isEmpty()) {
      verdicts.assess(design).stream()
          .filter(assessment -> !assessment.satisfied())
          .map(Assessment::constraint)
          .filter(constraint -> constraint.severity() == Severity.HARD)
          .forEach(constraint -> reasons.add("it breaks " + LimitWords.of(constraint)));
    }
    return reasons;
  }
}
