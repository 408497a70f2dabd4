package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Wording;

/// Finds limits that say nothing: no design between the bounds can be beyond them.
///
/// They are no fault, for bounds are narrowed and widened, but worth a note.
final class IdleLimits {
  private IdleLimits() {}

  /// One plain sentence for each.
  static List<String> of(DesignSpace space, List<DesignConstraint> constraints) {
    List<String> notes = new ArrayList<>();
    Axes axes = new Axes(space, SubSpace.ALL);
    for (DesignConstraint constraint : constraints) {
      boolean idle =
          switch (constraint) {
            case DesignConstraint.Linear c -> sum(axes, c.coefficients(), c.relation(), c.limit());
            case DesignConstraint.Ratio c -> sum(axes, c.terms(), c.relation(), 0);
            case DesignConstraint.Product c -> product(axes, c);
            case DesignConstraint.Count c ->
                c.atLeast() == 0 && c.atMost() == c.parameters().size();
            case DesignConstraint.Physics c -> false;
            case DesignConstraint.Exclusion c -> {
              idle(axes, c, notes);
              yield false;
            }
          };
      if (idle) {
        notes.add(
            "The limit "
                + LimitWords.of(constraint)
                + " says nothing: no design between the bounds is beyond it.");
      }
    }
    return notes;
  }

  /// Whether the worst corner of the bounds is within a linear limit; a parameter without a meaning
  /// counts as 0.
  private static boolean sum(
      Axes axes,
      Map<String, Double> coefficients,
      DesignConstraint.Relation relation,
      double limit) {
    double least = 0;
    double most = 0;
    for (Map.Entry<String, Double> term : new TreeMap<>(coefficients).entrySet()) {
      int axis = axes.of(term.getKey());
      double atLowest = term.getValue() * axes.lowest(axis);
      double atHighest = term.getValue() * axes.highest(axis);
      least += Math.min(atLowest, atHighest);
      most += Math.max(atLowest, atHighest);
    }
    return switch (relation) {
      case AT_MOST -> most <= limit;
      case AT_LEAST -> least >= limit;
      case EQUAL -> false;
    };
  }

  /// Notes a box of which one side lies beyond the bounds: a slip there, and nothing is kept out.
  private static void idle(Axes axes, DesignConstraint.Exclusion exclusion, List<String> notes) {
    if (!(exclusion.zone() instanceof Zone.Box box)) {
      return;
    }
    new TreeMap<>(box.ranges())
        .forEach((parameter, range) -> {
          Grid grid = axes.grid(axes.of(parameter));
          if (range.upper() < grid.lowest() || range.lower() > grid.highest()) {
            notes.add(
                "The zone %s (%s %s) keeps nothing out: %s goes from %s to %s."
                    .formatted(
                        exclusion.name(),
                        parameter,
                        range.words(),
                        parameter,
                        Wording.of(grid.lowest()),
                        Wording.of(grid.highest())));
          }
        });
  }

  private static boolean product(Axes axes, DesignConstraint.Product product) {
    boolean atMost = product.relation() == DesignConstraint.Relation.AT_MOST;
    double worst = 1;
    for (Map.Entry<String, Double> factor : new TreeMap<>(product.powers()).entrySet()) {
      int axis = axes.of(factor.getKey());
      boolean high = atMost == factor.getValue() > 0;
      worst *= StrictMath.pow(high ? axes.highest(axis) : axes.lowest(axis), factor.getValue());
    }
    return atMost ? worst <= product.limit() : worst >= product.limit();
  }
}
