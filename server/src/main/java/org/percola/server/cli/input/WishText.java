package org.percola.server.cli.input;

import java.util.List;
import java.util.Map;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Outcome;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Relation;

/// What an outcome is to be, as typed: `areal_capacity=3`, `retention=80%`.
public final class WishText {
  private WishText() {}

  /// Reads it.
  ///
  /// @param symbols other names of outcomes, by outcome
  /// @throws InvalidInput when there is no such outcome or the text is no value of it
  public static OutcomeConstraint of(
      CampaignSpec spec,
      Map<String, String> symbols,
      String place,
      Relation relation,
      String text) {
    Assignment typed = Assignment.of(place, text);
    String where = place + " " + typed.name();
    for (Outcome outcome : spec.getOutcomesList()) {
      String name = outcome.getName();
      if (typed.name().equals(name) || typed.name().equals(symbols.get(name))) {
        return OutcomeConstraint.newBuilder()
            .setOutcome(name)
            .setRelation(relation)
            .setLimit(QuantityText.plain(where, typed.value(), outcome.getUnit()))
            .build();
      }
    }
    List<String> names = spec.getOutcomesList().stream().map(Outcome::getName).toList();
    throw new InvalidInput(
        where, "no such outcome (expected: one of " + String.join(", ", names) + ")");
  }
}
