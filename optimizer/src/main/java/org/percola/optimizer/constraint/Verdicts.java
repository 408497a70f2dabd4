package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Judges designs by every constraint of a campaign.
public final class Verdicts {
  private final List<DesignConstraint> constraints;
  private final Map<String, PhysicsLimit> physics = new LinkedHashMap<>();
  private final List<PhysicsLimit> hardPhysics = new ArrayList<>();

  private Verdicts(DesignSpace space, List<DesignConstraint> constraints) {
    this.constraints = List.copyOf(constraints);
    for (DesignConstraint constraint : constraints) {
      if (constraint instanceof DesignConstraint.Physics limited) {
        PhysicsLimit limit = new PhysicsLimit(limited, space, PhysicsDraws.all());
        physics.put(limited.name(), limit);
        if (limited.severity() == Severity.HARD) {
          hardPhysics.add(limit);
        }
      }
    }
  }

  /// The judge of one campaign's constraints.
  ///
  /// @param constraints without faults, see [ConstraintFaults]
  public static Verdicts of(DesignSpace space, List<DesignConstraint> constraints) {
    return new Verdicts(space, constraints);
  }

  /// One assessment per constraint, in the campaign's order.
  public List<Assessment> assess(Design design) {
    return constraints.stream().map(constraint -> assess(constraint, design)).toList();
  }

  /// Whether no hard limit is broken.
  boolean withinHard(Design design) {
    for (DesignConstraint constraint : constraints) {
      if (constraint instanceof DesignConstraint.Linear linear
          && linear.severity() == Severity.HARD
          && !LinearAssessment.of(linear, design).satisfied()) {
        return false;
      }
    }
    return brokenPhysics(design).isEmpty();
  }

  /// The hard physics limits that a design breaks.
  List<PhysicsLimit> brokenPhysics(Design design) {
    List<PhysicsLimit> broken = new ArrayList<>();
    for (PhysicsLimit limit : hardPhysics) {
      if (!limit.satisfied(design)) {
        broken.add(limit);
      }
    }
    return broken;
  }

  private Assessment assess(DesignConstraint constraint, Design design) {
    return switch (constraint) {
      case DesignConstraint.Linear linear -> LinearAssessment.of(linear, design);
      case DesignConstraint.Physics limited -> limit(limited).assess(design);
    };
  }

  private PhysicsLimit limit(DesignConstraint.Physics limited) {
    PhysicsLimit limit = physics.get(limited.name());
    if (limit == null) {
      throw new IllegalArgumentException(limited.name() + " (expected: of this campaign)");
    }
    return limit;
  }
}
