package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.Formulas;
import org.percola.optimizer.outcome.Roles;
import org.percola.optimizer.outcome.WrittenFormula;

/// What is wrong with the models that a campaign names: prior means, formulas, and the parameters
/// they read, and the expressions in them and in costs. The campaign's structure is checked
/// elsewhere and expected to be sound.
public final class ModelFaults {
  private ModelFaults() {}

  /// All faults, in the order of the outcomes.
  public static List<Fault> of(Campaign campaign) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < campaign.outcomes().size(); i++) {
      String path = "outcomes[" + i + "]";
      switch (campaign.outcomes().get(i)) {
        case Outcome.Measured measured -> faults.addAll(belief(campaign, measured.belief(), path));
        case Outcome.Derived derived ->
            faults.addAll(
                derived.byExpression()
                    ? written(campaign, derived, path)
                    : formula(campaign, derived, path));
      }
    }
    refusal(() -> CostFaults.check(campaign))
        .ifPresent(message -> faults.add(new Fault("cost.expression", message)));
    return faults;
  }

  private static List<Fault> belief(Campaign campaign, PriorBelief belief, String path) {
    if (!BeliefModels.NAMES.contains(belief.mean())) {
      return List.of(
          new Fault(
              path + ".belief.mean",
              "mean: '%s' (expected: one of %s)".formatted(belief.mean(), BeliefModels.NAMES)));
    }
    if (belief.mean().equals(BeliefModels.CONSTANT)) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    new TreeMap<>(belief.columns())
        .forEach((role, source) -> {
          if (!CathodeRoles.NAMES.contains(role)) {
            faults.add(
                new Fault(
                    path + ".belief.columns",
                    "role: '%s' (expected: one of %s)".formatted(role, CathodeRoles.NAMES)));
          } else if (!CathodeRoles.playable(role, source, campaign.space())) {
            faults.add(
                new Fault(
                    path + ".belief.columns",
                    "%s: '%s' (expected: a parameter of the campaign, or a number)"
                        .formatted(role, source)));
          }
        });
    if (faults.isEmpty()) {
      refusal(() -> BeliefModels.fitter(belief, SpaceEncoding.of(campaign.space()).schema()))
          .ifPresent(message -> faults.add(new Fault(path + ".belief.columns", message)));
    }
    return faults;
  }

  private static List<Fault> written(Campaign campaign, Outcome.Derived derived, String path) {
    Optional<String> unread =
        refusal(() -> WrittenFormula.check(derived, campaign.outcomes(), campaign.space()));
    if (unread.isPresent()) {
      return List.of(new Fault(path + ".expression", derived.name() + ": " + unread.get()));
    }
    return derived.inputs().isEmpty()
        ? List.of(
            new Fault(
                path + ".expression",
                derived.name()
                    + ": no measured outcome (expected: at least one; a limit on the design alone is"
                    + " a constraint)"))
        : List.of();
  }

  private static List<Fault> formula(Campaign campaign, Outcome.Derived derived, String path) {
    if (!Formulas.names().contains(derived.formula())) {
      return List.of(
          new Fault(
              path + ".formula",
              "formula: '%s' (expected: a formula of your own as expression, or one of %s)"
                  .formatted(derived.formula(), Formulas.names())));
    }
    List<Fault> faults = new ArrayList<>();
    int expected = Formulas.inputs(derived.formula());
    if (derived.inputs().size() != expected) {
      faults.add(
          new Fault(
              path + ".inputs",
              "inputs: %s (expected: %d for %s)"
                  .formatted(derived.inputs(), expected, derived.formula())));
    }
    Roles roles = Roles.of(derived, campaign.outcomes());
    for (String role : Formulas.roles(derived.formula())) {
      if (roles.role(role) instanceof Roles.Role.Played(String parameter)
          && numbers(campaign).noneMatch(parameter::equals)) {
        faults.add(
            new Fault(
                path + ".settings",
                "%s: '%s' (expected: a numeric parameter that every design has, or a number)"
                    .formatted(role, parameter)));
      }
    }
    refusal(() -> Formulas.of(derived, roles))
        .ifPresent(message -> faults.add(new Fault(path + ".settings", message)));
    return faults;
  }

  private static Stream<String> numbers(Campaign campaign) {
    return campaign.space().parameters().stream()
        .filter(p -> !(p instanceof Parameter.Labelled) && p.activeWhen() == null)
        .map(Parameter::name);
  }

  private static Optional<String> refusal(Runnable attempt) {
    try {
      attempt.run();
      return Optional.empty();
    } catch (IllegalArgumentException refusal) {
      return Optional.of(String.valueOf(refusal.getMessage()));
    }
  }
}
