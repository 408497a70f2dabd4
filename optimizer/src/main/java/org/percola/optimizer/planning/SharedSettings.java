package org.percola.optimizer.planning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.Quest;

/// The parts of the space that a batch may be made in, where its designs share some settings.
///
/// A part is all designs with the same settings of the shared parameters. A slot chooses from the
/// whole space while the batch may still have another part, and from its parts afterwards. The
/// first part is chosen for the whole batch: of the settings that the first few free designs would
/// have, those under which a few designs, one after the other, are worth most together.
final class SharedSettings {
  /// Free designs whose settings are compared for the first part: more find better ones, later.
  private static final int PROPOSALS = 4;

  /// Designs that settings are compared by: as far as the batch is planned ahead.
  private static final int AHEAD = 3;

  private final Study study;
  private final SuggestRequest request;
  private final Searches searches;
  private final Map<Map<String, DesignValue>, FeasibleSpace> parts = new LinkedHashMap<>();

  SharedSettings(Study study, SuggestRequest request, Searches searches) {
    this.study = study;
    this.request = request;
    this.searches = searches;
  }

  /// The best design for the next slot; null when there is none.
  ///
  /// @param quests what is searched for once some designs are chosen
  @Nullable Found best(Function<List<Design>, Quest> quests, List<Design> chosen) {
    if (limited() && parts.isEmpty()) {
      open(mostWorth(quests));
      return best(quests, chosen, parts.values());
    }
    return best(quests, chosen, searched());
  }

  /// Where the next slot may choose from.
  Collection<FeasibleSpace> searched() {
    return limited() && parts.size() == request.sharing().settings()
        ? parts.values()
        : List.of(study.space());
  }

  /// Notes that a design was chosen.
  void use(Design design) {
    if (limited()) {
      open(settings(design));
    }
  }

  private @Nullable Found best(
      Function<List<Design>, Quest> quests, List<Design> chosen, Collection<FeasibleSpace> where) {
    Found best = null;
    for (FeasibleSpace part : where) {
      Found found = searches.best(quests.apply(chosen), part, chosen.size());
      best = best == null || (found != null && found.score() > best.score()) ? found : best;
    }
    return best;
  }

  private Map<String, DesignValue> mostWorth(Function<List<Design>, Quest> quests) {
    Set<Map<String, DesignValue>> proposals = new LinkedHashSet<>();
    for (Found free : ahead(quests, study.space(), PROPOSALS)) {
      proposals.add(settings(free.design()));
    }
    Map<String, DesignValue> best = Map.of();
    double most = Double.NEGATIVE_INFINITY;
    for (Map<String, DesignValue> proposal : proposals) {
      int count = Math.min(AHEAD, request.count());
      double worth = logSum(ahead(quests, part(proposal), count));
      if (best.isEmpty() || worth > most) {
        best = proposal;
        most = worth;
      }
    }
    return best;
  }

  private List<Found> ahead(Function<List<Design>, Quest> quests, FeasibleSpace part, int count) {
    List<Found> ahead = new ArrayList<>();
    List<Design> chosen = new ArrayList<>();
    while (ahead.size() < count) {
      Found next = searches.best(quests.apply(chosen), part, ahead.size());
      if (next == null) {
        break;
      }
      ahead.add(next);
      chosen.add(next.design());
    }
    return ahead;
  }

  /// Scores are logarithms of what can be added up.
  private static double logSum(List<Found> found) {
    double largest = Double.NEGATIVE_INFINITY;
    for (Found one : found) {
      largest = Math.max(largest, one.score());
    }
    if (!Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (Found one : found) {
      sum += StrictMath.exp(one.score() - largest);
    }
    return largest + StrictMath.log(sum);
  }

  /// What a design has of the shared parameters. Where one has no meaning for it, the label that
  /// takes the meaning away counts in its place.
  private Map<String, DesignValue> settings(Design design) {
    Map<String, DesignValue> settings = new TreeMap<>();
    for (String name : request.sharing().parameters()) {
      String present = name;
      while (!design.has(present)) {
        present = condition(present).parameter();
      }
      settings.put(present, requireNonNull(design.values().get(present)));
    }
    return settings;
  }

  private Parameter.Condition condition(String name) {
    return requireNonNull(study.campaign().space().parameter(name).activeWhen(), name);
  }

  private void open(Map<String, DesignValue> settings) {
    parts.computeIfAbsent(settings, this::part);
  }

  private FeasibleSpace part(Map<String, DesignValue> settings) {
    return FeasibleSpace.of(
        study.campaign().space(),
        study.campaign().constraints(),
        request.within().with(settings),
        study.key().child("shared settings"));
  }

  private boolean limited() {
    return request.sharing().limits(request.count());
  }
}
