package org.percola.optimizer.whatif;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.InfeasibleSpaceException;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.constraint.SubSpaceFaults;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;
import org.percola.optimizer.planning.FittedCampaign;

/// The designs of a sweep.
final class SweepDesigns {
  private final FittedCampaign beliefs;
  private final SweepRequest request;
  private final DesignSpace space;
  private final Design base;
  private final HeldSettings held;
  private final Map<Map<String, DesignValue>, Step> starts = new HashMap<>();

  SweepDesigns(FittedCampaign beliefs, Design base, SweepRequest request) {
    this.beliefs = beliefs;
    this.request = request;
    this.space = beliefs.campaign().space();
    this.base = base;
    this.held = new HeldSettings(space, base);
  }

  /// The design with some settings changed.
  Step step(Map<String, DesignValue> settings) {
    return switch (request.rest()) {
      case HELD -> held(settings);
      case CHOSEN -> anew(settings);
    };
  }

  /// The best design with these settings is the best of all where that has them.
  private Step anew(Map<String, DesignValue> settings) {
    Design same = held.with(settings);
    return request.base() == null && same.equals(base)
        ? new Step(settings, base, List.of())
        : chosen(settings, settings, List.of(same));
  }

  private Step held(Map<String, DesignValue> settings) {
    Map<String, DesignValue> labels = new LinkedHashMap<>(settings);
    labels.values().removeIf(DesignValue.Numeric.class::isInstance);
    Step start = starts.computeIfAbsent(labels, this::start);
    if (start.design() == null) {
      return new Step(settings, null, start.hindrances());
    }
    Design design = new HeldSettings(space, start.design()).with(settings);
    for (String name : settings.keySet()) {
      if (!design.has(name)) {
        return new Step(settings, null, List.of(meaningless(name)));
      }
    }
    return new Step(settings, design, hindrances(design));
  }

  /// The design that is held under some labels: what only has a meaning under them is chosen once.
  private Step start(Map<String, DesignValue> labels) {
    Design design = held.with(labels);
    List<String> missing = held.missing(design);
    return missing.isEmpty()
        ? new Step(labels, design, List.of())
        : chosen(labels, open(design, labels.keySet(), missing), List.of());
  }

  /// The best design of those that have some settings.
  ///
  /// @param known designs that it is to be no worse than, as far as they may be made
  private Step chosen(
      Map<String, DesignValue> settings, Map<String, DesignValue> fixed, List<Design> known) {
    SubSpace part = request.within().with(fixed);
    List<Fault> faults = SubSpaceFaults.of(space, beliefs.campaign().constraints(), part);
    if (!faults.isEmpty()) {
      return new Step(settings, null, faults.stream().map(Fault::message).toList());
    }
    try {
      return new Step(settings, beliefs.recommended(part, known), List.of());
    } catch (InfeasibleSpaceException e) {
      return new Step(settings, null, e.contradictions());
    }
  }

  /// What of a design stays: the other parts of a whole give way to one that only now has a
  /// meaning.
  private Map<String, DesignValue> open(Design design, Set<String> swept, List<String> missing) {
    Map<String, DesignValue> fixed = new LinkedHashMap<>(design.values());
    for (Mixture mixture : space.mixtures()) {
      if (mixture.components().stream().anyMatch(missing::contains)) {
        mixture.components().stream().filter(part -> !swept.contains(part)).forEach(fixed::remove);
      }
    }
    return fixed;
  }

  private List<String> hindrances(Design design) {
    List<Fault> faults = SettingFaults.of(space, design);
    return faults.isEmpty() && !beliefs.offered(design)
        ? List.of("not among the designs to choose from")
        : faults.stream().map(Fault::message).toList();
  }

  private String meaningless(String name) {
    Parameter.Condition when = Objects.requireNonNull(space.parameter(name).activeWhen());
    return "%s: has no meaning for this design (expected: %s is one of %s)"
        .formatted(name, when.parameter(), when.labels());
  }

  /// A step of the sweep.
  ///
  /// @param settings those that were changed
  /// @param design null when there is none
  /// @param hindrances why it may not be made, or why there is none
  record Step(
      Map<String, DesignValue> settings, @Nullable Design design, List<String> hindrances) {}
}
