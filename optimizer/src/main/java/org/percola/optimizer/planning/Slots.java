package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.Found;
import org.percola.surrogate.Workers;

/// What the slots of one batch are for, and the design that fills each.
final class Slots {
  private final PlannerSettings settings;
  private final Study study;
  private final SuggestRequest request;
  private final Quests quests;
  private final InitialDesigns initial;
  private final Searches searches;
  private final SharedSettings shared;
  private @Nullable Design recommended;

  Slots(PlannerSettings settings, Study study, SuggestRequest request, Workers workers) {
    this.settings = settings;
    this.study = study;
    this.request = request;
    this.quests = new Quests(settings, study, request);
    this.initial = new InitialDesigns(study, request, settings.initial());
    this.searches = new Searches(settings, study.key().child("search"), workers);
    this.shared = new SharedSettings(study, request, searches);
  }

  /// What a slot is for.
  Purpose purpose(int slot) {
    if (automatic() && initial.wanted(slot)) {
      return Purpose.COVER;
    }
    return settings.explores(slot, request, study) ? Purpose.EXPLORE : Purpose.IMPROVE;
  }

  /// The design that serves a purpose best once the chosen ones are on their way; null when there
  /// is none. Instead of the first that may improve, a measured one where that is worth more.
  @Nullable Choice best(Purpose purpose, List<Choice> chosen) {
    List<Design> designs = Choice.designs(chosen);
    Design design =
        switch (purpose) {
          case COVER -> covering(designs);
          case EXPLORE -> design(shared.best(quests::exploration, designs));
          case IMPROVE, CONFIRM -> design(shared.best(quests::improvement, designs));
        };
    if (design == null) {
      return null;
    }
    Design again =
        purpose == Purpose.IMPROVE && chosen.isEmpty() && settings.confirms() && automatic()
            ? new Confirmation(study, quests.secure()).insteadOf(design, this::recommended)
            : null;
    Choice choice =
        again == null ? new Choice(design, purpose) : new Choice(again, Purpose.CONFIRM);
    shared.use(choice.design());
    return choice;
  }

  /// The design to use if nothing more is made.
  ///
  /// @throws IllegalStateException when none may be made
  Design recommended() {
    if (recommended == null) {
      Found found = searches.best(quests.recommendation());
      if (found == null) {
        throw new IllegalStateException(
            study.campaign().id() + ": no design found (expected: at least one that may be made)");
      }
      recommended = found.design();
    }
    return recommended;
  }

  /// The measured designs, best first.
  List<Design> measured() {
    return quests.measured();
  }

  private boolean automatic() {
    return request.strategy() instanceof Strategy.Automatic;
  }

  private @Nullable Design covering(List<Design> chosen) {
    List<FeasibleSpace> parts = List.copyOf(shared.searched());
    return initial.next(parts.get(chosen.size() % parts.size()), chosen);
  }

  private static @Nullable Design design(@Nullable Found found) {
    return found == null ? null : found.design();
  }
}
