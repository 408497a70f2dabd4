package org.percola.optimizer.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Judges designs by one physics constraint, counting over what the physics may be.
final class PhysicsLimit implements Hurdle {
  /// How far beyond the limit still counts as on it, as a share of it: what is left of decimal
  /// fractions once they are doubles.
  private static final double TOLERANCE = 1e-9;

  /// Verdicts that are remembered: every anneal on a lab's grid, and little memory.
  private static final int MOST_REMEMBERED = 16_384;

  private final DesignConstraint.Physics constraint;
  private final CathodeQuantity quantity;
  private final CathodeReading reading;
  private final List<PhysicsParameters> draws;
  private final Map<CathodeDesign, Boolean> remembered = new ConcurrentHashMap<>();

  /// @param draws equally likely physics
  PhysicsLimit(
      DesignConstraint.Physics constraint, DesignSpace space, List<PhysicsParameters> draws) {
    CathodeQuantity named = CathodeQuantity.named(constraint.quantity());
    if (named == null) {
      throw new IllegalArgumentException(
          constraint.quantity() + " (expected: one of " + CathodeQuantity.names() + ")");
    }
    this.constraint = constraint;
    this.quantity = named;
    this.reading = new CathodeReading(space, constraint.columns());
    this.draws = quantity.uncertain() ? draws : List.of(PhysicsParameters.reference());
  }

  @Override
  public DesignConstraint.Physics constraint() {
    return constraint;
  }

  /// The campaign parameters that move the quantity across the limit, none of them a mass fraction.
  List<String> levers() {
    return quantity.growsWith().stream()
        .filter(role -> reading.parameter(role) != null)
        .map(role -> String.valueOf(reading.parameter(role)))
        .toList();
  }

  /// Whether the limit is broken with no more than the tolerated probability.
  @Override
  public boolean satisfied(Design design) {
    CathodeDesign cathode = quantity.relevant(reading.cathode(design));
    if (!quantity.uncertain()) {
      return tolerable(cathode);
    }
    Boolean known = remembered.get(cathode);
    if (known != null) {
      return known;
    }
    boolean satisfied = tolerable(cathode);
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(cathode, satisfied);
    }
    return satisfied;
  }

  /// How a design stands, with the value that the tolerated share of draws lies beyond.
  Assessment assess(Design design) {
    CathodeDesign cathode = reading.cathode(design);
    double[] values = draws.stream().mapToDouble(draw -> quantity.of(cathode, draw)).toArray();
    Arrays.sort(values);
    boolean atMost = constraint.relation() == Relation.AT_MOST;
    double judged = values[atMost ? values.length - 1 - tolerated() : tolerated()];
    double margin = atMost ? constraint.limit() - judged : judged - constraint.limit();
    double scale = Math.abs(constraint.limit());
    int broken = broken(cathode);
    return new Assessment(
        constraint,
        constraint.relation(),
        judged,
        constraint.limit(),
        constraint.unit(),
        margin,
        scale > 0 ? margin / scale : margin,
        (double) broken / draws.size(),
        broken <= tolerated());
  }

  /// Stops at the draw that is one too many.
  private boolean tolerable(CathodeDesign cathode) {
    int left = tolerated();
    for (PhysicsParameters draw : draws) {
      if (beyond(quantity.of(cathode, draw)) && left-- == 0) {
        return false;
      }
    }
    return true;
  }

  private int tolerated() {
    return draws.size() == 1 ? 0 : (int) (constraint.tolerance() * draws.size());
  }

  private int broken(CathodeDesign cathode) {
    int broken = 0;
    for (PhysicsParameters draw : draws) {
      if (beyond(quantity.of(cathode, draw))) {
        broken++;
      }
    }
    return broken;
  }

  private boolean beyond(double value) {
    double slack = TOLERANCE * Math.abs(constraint.limit());
    return switch (constraint.relation()) {
      case AT_MOST -> !(value <= constraint.limit() + slack);
      case AT_LEAST -> !(value >= constraint.limit() - slack);
      case EQUAL -> throw new IllegalStateException(constraint.name() + ": refused when made");
    };
  }
}
