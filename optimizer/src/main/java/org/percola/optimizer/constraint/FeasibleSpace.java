package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.design.SpaceFaults;
import org.percola.surrogate.RandomKey;

/// The designs that may be made: within bounds, closed, inside every hard limit, and with what is
/// asked to be fixed. Everything that suggests a design goes through here.
public final class FeasibleSpace {
  private final DesignSpace space;
  private final List<DesignConstraint> constraints;
  private final SubSpace within;
  private final SpaceEncoding encoding;
  private final Verdicts verdicts;
  private final Verdicts lasting;
  private final Region region;

  /// @param constraints the campaign's, then the zones that the request excludes
  private FeasibleSpace(
      DesignSpace space, List<DesignConstraint> constraints, SubSpace within, RandomKey key) {
    this.space = space;
    this.constraints = constraints;
    this.within = within;
    this.encoding = SpaceEncoding.of(space);
    this.verdicts = Verdicts.of(space, constraints);
    this.lasting =
        within.excluded().isEmpty()
            ? verdicts
            : Verdicts.of(
                space, constraints.subList(0, constraints.size() - within.excluded().size()));
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
    return of(space, constraints, SubSpace.of(fixed), key);
  }

  /// Prepares the feasible part of what one request asks for.
  ///
  /// @throws InfeasibleSpaceException naming what contradicts what, when no design is feasible
  /// @throws IllegalArgumentException listing every fault of space, constraints and request
  public static FeasibleSpace of(
      DesignSpace space, List<DesignConstraint> constraints, SubSpace within, RandomKey key) {
    List<Fault> faults = new ArrayList<>(SpaceFaults.of(space));
    if (faults.isEmpty()) {
      faults.addAll(ConstraintFaults.of(space, constraints));
      faults.addAll(SubSpaceFaults.of(space, constraints, within));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("; ", faults.stream().map(Fault::toString).toList()));
    }
    List<DesignConstraint> all = new ArrayList<>(constraints);
    all.addAll(within.excluded());
    return new FeasibleSpace(space, List.copyOf(all), within, key);
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
    return settable(design) && verdicts.withinHard(design);
  }

  /// The same of a design that is there already: a zone where a request wants nothing new is no
  /// hindrance either.
  public boolean usable(Design design) {
    return settable(design) && lasting.withinHard(design);
  }

  /// How the design stands towards every constraint, hard and soft, in the campaign's order.
  public List<Assessment> assess(Design design) {
    return verdicts.assess(design);
  }

  /// The numeric parameters that are used or not: 0, or a decision to use them.
  public Set<String> optional() {
    Set<String> optional = new TreeSet<>();
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Continuous p && p.leastNonzero() > 0) {
        optional.add(p.name());
      }
    }
    for (DesignConstraint constraint : constraints) {
      if (constraint instanceof DesignConstraint.Count count) {
        optional.addAll(count.parameters());
      }
    }
    return optional;
  }

  /// Plain sentences about limits that limit nothing, and about settings between the lab's steps.
  public List<String> notes() {
    List<String> notes = new ArrayList<>(IdleLimits.of(space, constraints));
    notes.addAll(OffGrid.notes(space, within));
    return notes;
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

  private boolean settable(Design design) {
    return Membership.of(space, within, design) && SettingFaults.of(space, design).isEmpty();
  }

  private Region region(RandomKey key) {
    List<Design> candidates =
        within.candidates().isEmpty() ? space.candidates() : within.candidates();
    if (!candidates.isEmpty()) {
      List<Design> settable = candidates.stream().filter(this::settable).toList();
      if (settable.isEmpty()) {
        throw Wishes.unfulfilled(space, within, candidates);
      }
      return ListedRegion.ofChoices(listed("none of the candidates", settable), encoding);
    }
    OffGrid.refuse(space, within);
    Axes axes = new Axes(space, within);
    LabelChoice labels = new LabelChoice(space, within);
    Contradiction contradiction = new Contradiction(space, axes, constraints, within);
    PossibleLabels possible = new PossibleLabels(axes, labels, contradiction);
    List<Design> settings = Enumeration.of(axes, labels, this::settable);
    return settings == null
        ? open(axes, possible, new ZoneCover(axes, labels), key)
        : ListedRegion.ofSettings(listed("none of the possible settings", settings), encoding);
  }

  private List<Design> listed(String where, List<Design> settable) {
    List<Design> listed = settable.stream().filter(verdicts::withinHard).toList();
    if (listed.isEmpty()) {
      throw Blame.of(where, space, constraints, settable);
    }
    return listed;
  }

  private Region open(Axes axes, PossibleLabels possible, ZoneCover cover, RandomKey key) {
    OpenRegion open = open(constraints, axes, possible, key);
    if (open.empty()) {
      // Looked for once more from where a campaign's own feasibility was established, so that what
      // was taken on is not refused for another seed.
      open = open(constraints, axes, possible, RandomKey.ofSeed(0));
    }
    List<DesignConstraint> boxes = ZoneCover.boxes(constraints);
    if (open.empty() && cover.leavesNothing(boxes)) {
      throw Blame.of("no design", "", boxes, cover::leavesNothing);
    }
    if (open.empty()) {
      throw Blame.of(
          resolved()
              ? "no design on the lab's resolution was found that"
              : "no design was found that",
          "; that there is none was not proven",
          constraints,
          fewer -> open(fewer, axes, possible, key).empty());
    }
    return open;
  }

  private boolean resolved() {
    return space.parameters().stream()
        .anyMatch(p -> p instanceof Parameter.Continuous c && c.resolution() > 0);
  }

  private OpenRegion open(
      List<DesignConstraint> kept, Axes axes, PossibleLabels possible, RandomKey key) {
    NumericLimits limits = NumericLimits.of(kept, axes);
    return new OpenRegion(
        space,
        encoding,
        axes,
        possible,
        limits,
        new Presence(space, axes, kept, limits.linear(), axes.gaps()),
        kept.equals(constraints) ? verdicts : Verdicts.of(space, kept),
        key.child("anchors").generator());
  }
}
