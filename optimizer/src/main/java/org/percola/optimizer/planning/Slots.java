package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.Quest;
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
  private final BestDesigns toUse;

  Slots(PlannerSettings settings, Study study, SuggestRequest request, Workers workers) {
    this.settings = settings;
    this.study = study;
    this.request = request;
    this.quests = new Quests(settings, study, request);
    this.initial = new InitialDesigns(study, request, settings.initial());
    this.searches =
        new Searches(settings.search(study.goals()), study.key().child("search"), workers);
    this.shared = new SharedSettings(study, request, searches);
    this.toUse = new BestDesigns(study, quests, searches);
  }

  /// What a slot is for.
  Purpose purpose(int slot) {
    if (automatic() && (initial.wanted(slot) || initial.nothingLearned())) {
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
          case IMPROVE, CONFIRM -> design(shared.best(this::improvement, designs));
        };
    if (design == null) {
      return purpose == Purpose.IMPROVE && automatic() ? again(chosen) : null;
    }
    Design again =
        purpose == Purpose.IMPROVE && chosen.isEmpty() && settings.confirms() && automatic()
            ? new Confirmation(study, WithinReach.of(study, quests.secure()))
                .insteadOf(design, toUse::likeliest)
            : null;
    Choice choice =
        again == null ? new Choice(design, purpose) : new Choice(again, Purpose.CONFIRM);
    shared.use(choice.design());
    return choice;
  }

  private Quest improvement(List<Design> chosen) {
    return quests.improvement(chosen, hopeful());
  }

  /// Whether designs may be chosen by the chance to meet the targets. Thresholds alone are met on
  /// the way to what is best anyhow; physics says from the first how large the chance is; else some
  /// design has to have enough of it.
  private boolean hopeful() {
    return !automatic()
        || study.goals().targets().isEmpty()
        || study.secured()
        || study.physics()
        || quests.chance(toUse.likeliest()) >= BestDesigns.LIKELY;
  }

  /// The best measured design once no other may be made, where its results scatter.
  private @Nullable Choice again(List<Choice> chosen) {
    Design again =
        chosen.isEmpty() && settings.confirms()
            ? new Confirmation(study, WithinReach.of(study, quests.secure())).ofNothingElse()
            : null;
    return again == null ? null : new Choice(again, Purpose.CONFIRM);
  }

  /// The designs to use if nothing more is made.
  BestDesigns toUse() {
    return toUse;
  }

  private boolean automatic() {
    return request.strategy() instanceof Strategy.Automatic;
  }

  /// Once the points that cover are used up, what tells most.
  private @Nullable Design covering(List<Design> chosen) {
    List<FeasibleSpace> parts = List.copyOf(shared.searched());
    Design next = initial.next(parts.get(chosen.size() % parts.size()), chosen);
    return next == null ? design(shared.best(quests::exploration, chosen)) : next;
  }

  private static @Nullable Design design(@Nullable Found found) {
    return found == null ? null : found.design();
  }
}
