package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.design.SpaceFaults;
import org.percola.surrogate.RandomKey;

/// The designs that may be made: within bounds, closed, inside every hard limit, and with what is
/// asked to be fixed. Everything that suggests a design goes through here.
public final class FeasibleSpace {
  private final DesignSpace space;
  private final List<DesignConstraint> constraints;
  private final Map<String, DesignValue> fixed;
  private final SpaceEncoding encoding;
  private final Verdicts verdicts;
  private final Region region;

  private FeasibleSpace(
      DesignSpace space,
      List<DesignConstraint> constraints,
      Map<String, DesignValue> fixed,
      RandomKey key) {
    this.space = space;
    this.constraints = List.copyOf(constraints);
    this.fixed = new TreeMap<>(fixed);
    this.encoding = SpaceEncoding.of(space);
    this.verdicts = Verdicts.of(space, constraints);
    this.region = region(key);
  }

  /// Prepares the feasible part of a space.
  ///
  /// @param fixed settings that every design must have; one that has a meaning only sometimes makes
  ///   it so
  /// @param key draws the good designs that others are led back to
  /// @throws InfeasibleSpaceException naming what contradicts what, when no design is feasible
  /// @throws IllegalArgumentException listing every fault of space, constraints and fixed settings
  public static FeasibleSpace of(
      DesignSpace space,
      List<DesignConstraint> constraints,
      Map<String, DesignValue> fixed,
      RandomKey key) {
    List<Fault> faults = new ArrayList<>(SpaceFaults.of(space));
    faults.addAll(ConstraintFaults.of(space, constraints));
    faults.addAll(FixedFaults.of(space, fixed));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("; ", faults.stream().map(Fault::toString).toList()));
    }
    return new FeasibleSpace(space, constraints, fixed, key);
  }

  /// All designs that can be set, feasible or not.
  public DesignSpace space() {
    return space;
  }

  /// How the designs look to a surrogate and lie in the unit cube.
  public SpaceEncoding encoding() {
    return encoding;
  }

  /// The feasible design nearest to a place in the unit cube: on every grid, every whole closed to
  /// the last digit, inside every hard limit. Null when none was found from there.
  public @Nullable Design repair(double[] unit) {
    return region.repair(unit);
  }

  /// A feasible design drawn about evenly, or null when none was found.
  public @Nullable Design sample(RandomGenerator random) {
    return region.sample(random);
  }

  /// Whether a design may be made. A setting off its resolution is no hindrance.
  public boolean feasible(Design design) {
    return settingsMatch(design)
        && SettingFaults.of(space, design).isEmpty()
        && verdicts.withinHard(design);
  }

  /// How the design stands towards every constraint, hard and soft, in the campaign's order.
  public List<Assessment> assess(Design design) {
    return verdicts.assess(design);
  }

  /// Whether the feasible designs are few enough to be listed.
  public boolean enumerable() {
    return region.all() != null;
  }

  /// Every feasible design.
  ///
  /// @throws IllegalStateException when the space is not enumerable
  public List<Design> all() {
    List<Design> all = region.all();
    if (all == null) {
      throw new IllegalStateException("designs: too many to list (expected: enumerable)");
    }
    return all;
  }

  private boolean settingsMatch(Design design) {
    return fixed.entrySet().stream()
        .allMatch(entry -> entry.getValue().equals(design.values().get(entry.getKey())));
  }

  private Region region(RandomKey key) {
    if (!space.candidates().isEmpty()) {
      List<Design> listed = space.candidates().stream().filter(this::feasible).toList();
      if (listed.isEmpty()) {
        throw new InfeasibleSpaceException("none of the candidates meets every hard limit");
      }
      return new ListedRegion(listed, encoding);
    }
    Axes axes = new Axes(space, fixed);
    LabelChoice labels = new LabelChoice(space, fixed);
    LinearLimits limits = new LinearLimits(constraints, axes);
    PossibleLabels possible = new PossibleLabels(space, axes, labels, limits);
    List<Design> listed = Enumeration.of(axes, labels, this::feasible);
    if (listed != null && !listed.isEmpty()) {
      return new ListedRegion(listed, encoding);
    }
    if (listed != null) {
      throw new InfeasibleSpaceException("none of the possible settings meets every hard limit");
    }
    return new OpenRegion(
        space, encoding, axes, possible, limits, verdicts, key.child("anchors").generator());
  }
}
