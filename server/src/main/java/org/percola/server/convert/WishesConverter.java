package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.design.Wording;

/// What outcomes are wished to be, beside a campaign's limits.
final class WishesConverter {
  private WishesConverter() {}

  static List<OutcomeConstraint> fromProto(
      List<org.percola.v1.OutcomeConstraint> protos, Campaign campaign, Violations at) {
    if (protos.isEmpty()) {
      at.add("wishes", "none", "at least one");
    }
    List<OutcomeConstraint> wishes = new ArrayList<>();
    for (int i = 0; i < protos.size(); i++) {
      Violations inside = at.at("wishes", i);
      OutcomeConstraint wish = OutcomeConstraintConverter.fromProto(protos.get(i), inside);
      List<String> outcomes = campaign.outcomes().stream().map(Outcome::name).toList();
      if (!wish.outcome().isBlank() && !outcomes.contains(wish.outcome())) {
        inside.add("outcome", wish.outcome(), "one of " + outcomes);
      }
      if (inside.clean()) {
        agree(wish, campaign.outcomeConstraints(), "a limit of the campaign", inside);
        agree(wish, wishes, "wished too", inside);
        wishes.add(wish);
      }
    }
    return wishes;
  }

  // A search for what cannot be would answer with what comes nearest, and a chance that means
  // nothing.
  private static void agree(
      OutcomeConstraint wish, List<OutcomeConstraint> others, String whose, Violations at) {
    for (OutcomeConstraint other : others) {
      if (wish.contradicts(other)) {
        String side = wish.relation() == Relation.AT_LEAST ? "at most " : "at least ";
        at.add("limit", Wording.of(wish.limit()), side + Wording.of(other.limit()) + ", " + whose);
      }
    }
  }
}
