package org.percola.optimizer.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;

/// Which parameter plays which role in a formula, e.g. `loading_mg_per_cm2`; a role may be a fixed
/// number instead.
///
/// A role is looked up in the formula's own settings, then in what the formula's measured inputs
/// say of theirs, and is else the parameter of the same name.
public final class Roles {
  private final Map<String, String> sources;

  private Roles(Map<String, String> sources) {
    this.sources = sources;
  }

  /// The roles of a derived outcome, given all outcomes of its campaign.
  public static Roles of(Outcome.Derived derived, List<Outcome> outcomes) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String input : derived.inputs()) {
      for (Outcome outcome : outcomes) {
        if (outcome instanceof Outcome.Measured measured && measured.name().equals(input)) {
          measured.belief().columns().forEach(sources::putIfAbsent);
        }
      }
    }
    sources.putAll(derived.settings());
    return new Roles(sources);
  }

  /// Where the number of the role comes from.
  public Role role(String name) {
    String source = sources.getOrDefault(name, name);
    try {
      return new Role.Fixed(Double.parseDouble(source));
    } catch (NumberFormatException notANumber) {
      return new Role.Played(source);
    }
  }

  /// Where a number that a formula reads of a design comes from.
  public sealed interface Role {

    /// The number that a design has in the role.
    ///
    /// @throws IllegalArgumentException when the design does not set it
    double of(Design design);

    /// The same number for every design.
    record Fixed(double number) implements Role {
      @Override
      public double of(Design design) {
        return number;
      }
    }

    /// The setting of a parameter.
    record Played(String parameter) implements Role {
      @Override
      public double of(Design design) {
        return design.number(parameter);
      }
    }
  }
}
