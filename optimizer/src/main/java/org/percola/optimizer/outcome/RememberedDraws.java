package org.percola.optimizer.outcome;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;

/// Joint draws that were made before, for who asks again with more anchors or for fewer draws.
///
/// What is remembered saves time and changes no bit: draws at more anchors are those at all of them
/// at once, and fewer draws are some of the most, whether those were asked for or not. Not for use
/// from several threads at once.
final class RememberedDraws {
  /// Lists of anchors remembered per outcome: as many as a batch has slots, and a few. Longer ones
  /// share what they have in common with those they were made of.
  private static final int LISTS = 8;

  private final int most;
  private final Map<RandomKey, Deque<Known>> known = new HashMap<>();

  /// @param most draws that are made at a time; fewer are chosen from them
  RememberedDraws(int most) {
    this.most = most;
  }

  /// Draws at anchors.
  private record Known(List<Design> anchors, JointSamples draws) {
    boolean beginning(List<Design> all) {
      return anchors.size() <= all.size() && all.subList(0, anchors.size()).equals(anchors);
    }
  }

  /// The draws of one outcome.
  ///
  /// @param key names the outcome and its luck
  JointSamples of(Source source, List<Design> anchors, int draws, RandomKey key) {
    if (draws > most) {
      return source.sample(anchors, draws, key);
    }
    Deque<Known> lists = known.computeIfAbsent(key, _ -> new ArrayDeque<>());
    Known best = longest(lists, anchors);
    if (best == null || best.anchors().size() < anchors.size()) {
      best = new Known(List.copyOf(anchors), made(source, best, anchors, key));
      lists.addFirst(best);
      if (lists.size() > LISTS) {
        lists.removeLast();
      }
    }
    return draws == most ? best.draws() : best.draws().some(draws);
  }

  private static @Nullable Known longest(Deque<Known> lists, List<Design> anchors) {
    Known best = null;
    for (Known list : lists) {
      boolean longer = best == null || list.anchors().size() > best.anchors().size();
      best = longer && list.beginning(anchors) ? list : best;
    }
    return best;
  }

  private JointSamples made(
      Source source, @Nullable Known from, List<Design> anchors, RandomKey key) {
    if (from == null) {
      return source.sample(anchors, most, key);
    }
    List<Design> added = anchors.subList(from.anchors().size(), anchors.size());
    return from.draws().with(source.encode(added));
  }

  /// Where draws of an outcome come from.
  interface Source {
    JointSamples sample(List<Design> anchors, int draws, RandomKey key);

    Inputs encode(List<Design> designs);
  }
}
