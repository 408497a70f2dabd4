package org.percola.optimizer.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.percola.optimizer.acquisition.Effort;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.search.Climb;
import org.percola.optimizer.search.GeneticSearch;

/// How hard the planner tries, and by which rules; a plan depends on these as it does on the seed.
///
/// @param search for spaces that cannot be listed
/// @param tradeOffs the same where volumes between objectives count: such scores have a peak
///   between any two designs of the front and at both of its ends
/// @param quick what most designs are judged by
/// @param exact what the few best are judged by
/// @param explorationFrom the smallest batch whose last design is chosen to learn the most, as
///   insurance against a wrong belief
/// @param initial how many designs cover the space before beliefs are followed
/// @param confirms whether the best measured design is suggested again where that is worth most
public record PlannerSettings(
    GeneticSearch search,
    GeneticSearch tradeOffs,
    Effort quick,
    Effort exact,
    int explorationFrom,
    InitialSize initial,
    boolean confirms) {
  private static final int POPULATION = 64;
  private static final int GENERATIONS = 16;
  private static final int POLISHED = 8;

  /// One draw of the scenario's luck per joint draw is enough to rank most designs.
  private static final Effort QUICK = new Effort(16, 2);

  private static final Effort EXACT = new Effort(64, 4);
  private static final int EXPLORATION_FROM = 4;
  private static final int ID_DIGITS = 8;

  /// The settings for interactive use: a suggestion in a few tenths of a second.
  public static PlannerSettings standard() {
    return new PlannerSettings(
        new GeneticSearch(POPULATION, GENERATIONS, 1, POLISHED, Climb.QUICK),
        new GeneticSearch(POPULATION, GENERATIONS, 2, POLISHED, Climb.CLOSE),
        QUICK,
        EXACT,
        EXPLORATION_FROM,
        InitialSize.STANDARD,
        true);
  }

  /// The same with another number of designs that cover the space first.
  public PlannerSettings withInitial(InitialSize other) {
    return new PlannerSettings(search, tradeOffs, quick, exact, explorationFrom, other, confirms);
  }

  /// The same with or without repeating measured designs.
  public PlannerSettings withConfirms(boolean other) {
    return new PlannerSettings(search, tradeOffs, quick, exact, explorationFrom, initial, other);
  }

  /// Names these settings: a plan made under another name need not come out the same.
  public String id() {
    try {
      byte[] text = toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return "planner-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /// The search that goals ask for.
  GeneticSearch search(Goals goals) {
    return goals.tradeOff() ? tradeOffs : search;
  }

  /// Whether a slot of a batch is for exploration: every one where that is asked for; else, unless
  /// another strategy is, the last one of a large batch, once the targets are met.
  boolean explores(int slot, SuggestRequest request, Study study) {
    return switch (request.strategy()) {
      case Strategy.Automatic _ ->
          request.count() >= explorationFrom && slot == request.count() - 1 && study.secured();
      case Strategy.Explore _ -> true;
      case Strategy.ExpectedImprovement _, Strategy.ConfidenceBound _, Strategy.Thompson _ -> false;
    };
  }
}
