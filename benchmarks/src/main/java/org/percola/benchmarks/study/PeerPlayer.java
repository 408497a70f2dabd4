package org.percola.benchmarks.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;

/// A peer in one race: is told what a user of it would tell, and every result.
final class PeerPlayer implements Player {
  private final PeerProcess process;
  private final PeerSpace space;
  private final Campaign campaign;
  private final Consumer<PeerProcess> after;

  /// @param after is given the process back at the end
  PeerPlayer(PeerProcess process, Problem problem, long seed, Consumer<PeerProcess> after) {
    this.process = process;
    this.space = PeerSpace.of(problem.campaign().space());
    this.campaign = problem.campaign();
    this.after = after;
    JsonObject begin = space.json();
    begin.addProperty("seed", seed);
    begin.add("objectives", objectives());
    begin.add("limits", limits());
    JsonObject question = new JsonObject();
    question.add("begin", begin);
    process.ask(question);
  }

  private JsonArray objectives() {
    JsonArray objectives = new JsonArray();
    for (int i = 0; i < campaign.objectives().size(); i++) {
      JsonObject objective = new JsonObject();
      Objective own = campaign.objectives().get(i);
      objective.addProperty("outcome", own.outcome());
      objective.addProperty("goal", word(own.goal()));
      if (own.threshold() != null) {
        objective.addProperty("threshold", own.threshold());
      }
      objectives.add(objective);
    }
    return objectives;
  }

  private JsonArray limits() {
    JsonArray limits = new JsonArray();
    campaign
        .outcomeConstraints()
        .forEach(constraint -> {
          JsonObject limit = new JsonObject();
          limit.addProperty("outcome", constraint.outcome());
          limit.addProperty("relation", lower(constraint.relation()));
          limit.addProperty("limit", constraint.limit());
          limits.add(limit);
        });
    return limits;
  }

  private static String word(Objective.Goal goal) {
    return switch (goal) {
      case Objective.Maximize _ -> "maximize";
      case Objective.Minimize _ -> "minimize";
      case Objective.Band band ->
          throw new IllegalArgumentException(band + " (expected: a goal that every peer knows)");
    };
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Answer answer(List<Trial> trials, int count) {
    JsonArray told = new JsonArray();
    trials.forEach(trial -> told.add(json(trial)));
    JsonObject asked = new JsonObject();
    asked.add("trials", told);
    asked.addProperty("count", count);
    JsonObject question = new JsonObject();
    question.add("answer", asked);
    JsonObject answer = process.ask(question);
    Design recommended = design(answer.get("recommended"));
    if (recommended == null && campaign.objectives().size() == 1) {
      recommended = Measured.best(campaign, trials);
    }
    return new Answer(
        answer.getAsJsonArray("next").asList().stream().map(space::design).toList(),
        recommended,
        recommended,
        answer.get("seconds").getAsDouble(),
        List.of());
  }

  private JsonObject json(Trial trial) {
    JsonObject json = new JsonObject();
    JsonObject design = DesignText.json(trial.design());
    space.rests().forEach(design::remove);
    json.add("design", design);
    json.add(
        "outcomes",
        switch (trial.observation()) {
          case Observation.Measured(Map<String, Double> outcomes) -> DesignText.json(outcomes);
          case Observation.Failed failed -> JsonNull.INSTANCE;
        });
    return json;
  }

  private @Nullable Design design(@Nullable JsonElement element) {
    return element == null || element.isJsonNull() ? null : space.design(element);
  }

  @Override
  public void close() {
    after.accept(process);
  }
}
