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
  /// Until a result meets the targets, designs are chosen by their chance to where one of them has
  /// as much; a smaller chance is best far from all that is known, and a lottery.
  private static final double HOPEFUL = 0.1;

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
    this.searches =
        new Searches(settings.search(study.goals()), study.key().child("search"), workers);
    this.shared = new SharedSettings(study, request, searches);
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
                .insteadOf(design, this::recommended)
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
  /// the way to what is best anyhow; physics says from the first how large the chance is; else the
  /// recommended design has to have enough of it: as long as none is likely to meet the targets it
  /// is the likeliest, or short of it by a few percent for the sake of the objective.
  private boolean hopeful() {
    return !automatic()
        || study.goals().targets().isEmpty()
        || study.secured()
        || study.physics()
        || quests.chance(recommended()) >= HOPEFUL;
  }

  /// The best measured design once no other may be made, where its results scatter.
  private @Nullable Choice again(List<Choice> chosen) {
    Design again =
        chosen.isEmpty() && settings.confirms()
            ? new Confirmation(study, WithinReach.of(study, quests.secure())).ofNothingElse()
            : null;
    return again == null ? null : new Choice(again, Purpose.CONFIRM);
  }

  /// The design to use if nothing more is made: the best that a search finds, or one that was made
  /// and is worth more.
  ///
  /// @throws IllegalStateException when none may be made
  Design recommended() {
    if (recommended == null) {
      Quest quest = quests.recommendation();
      Found found = best(searches.best(quest), quest);
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

  private @Nullable Found best(@Nullable Found found, Quest quest) {
    List<Design> made = quest.starts().stream().filter(study.space()::feasible).toList();
    double[] worth = made.isEmpty() ? new double[0] : quest.exact().score(made);
    Found best = found;
    for (int i = 0; i < worth.length; i++) {
      best = best == null || worth[i] > best.score() ? new Found(made.get(i), worth[i]) : best;
    }
    return best;
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
