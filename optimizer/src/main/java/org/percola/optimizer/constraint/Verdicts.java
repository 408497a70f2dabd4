package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;

/// Judges designs by every constraint of a campaign.
public final class Verdicts {
  private final List<DesignConstraint> constraints;
  private final Map<String, Hurdle> hurdles = new LinkedHashMap<>();
  private final List<Hurdle> hard = new ArrayList<>();

  private Verdicts(DesignSpace space, List<DesignConstraint> constraints) {
    this.constraints = List.copyOf(constraints);
    SpaceEncoding encoding = SpaceEncoding.of(space);
    for (DesignConstraint constraint : constraints) {
      switch (constraint) {
        case DesignConstraint.Physics physics ->
            add(new PhysicsLimit(physics, space, PhysicsDraws.all()));
        case DesignConstraint.Exclusion zone -> add(new ZoneLimit(zone, space, encoding));
        case DesignConstraint.Linear known -> {}
        case DesignConstraint.Ratio known -> {}
        case DesignConstraint.Product known -> {}
        case DesignConstraint.Count known -> {}
      }
    }
  }

  private void add(Hurdle hurdle) {
    hurdles.put(hurdle.constraint().name(), hurdle);
    if (hurdle.constraint().severity() == Severity.HARD) {
      hard.add(hurdle);
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
      if (constraint.severity() == Severity.HARD
          && !hurdles.containsKey(constraint.name())
          && !assess(constraint, design).satisfied()) {
        return false;
      }
    }
    return broken(design).isEmpty();
  }

  /// The hard limits broken that no projection leads back to.
  List<Hurdle> broken(Design design) {
    List<Hurdle> broken = new ArrayList<>();
    for (Hurdle hurdle : hard) {
      if (!hurdle.satisfied(design)) {
        broken.add(hurdle);
      }
    }
    return broken;
  }

  private Assessment assess(DesignConstraint constraint, Design design) {
    return switch (constraint) {
      case DesignConstraint.Linear linear -> KnownAssessments.of(linear, design);
      case DesignConstraint.Ratio ratio -> KnownAssessments.of(ratio, design);
      case DesignConstraint.Product product -> KnownAssessments.of(product, design);
      case DesignConstraint.Count count -> KnownAssessments.of(count, design);
      case DesignConstraint.Physics physics -> assess(physics.name(), design);
      case DesignConstraint.Exclusion zone -> assess(zone.name(), design);
    };
  }

  private Assessment assess(String hurdle, Design design) {
    return switch (Objects.requireNonNull(hurdles.get(hurdle), hurdle)) {
      case PhysicsLimit physics -> physics.assess(design);
      case ZoneLimit zone -> zone.assess(design);
    };
  }
}
