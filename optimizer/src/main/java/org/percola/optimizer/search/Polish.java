package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.percola.optimizer.design.Design;

/// A pattern search on the lab's grid: every design moves to the best of its neighbours, and looks
/// closer when none is better.
///
/// All designs of a round are scored in one call. A genetic search alone does not end on the top of
/// a peak narrower than its steps.
final class Polish {
  /// The first step, in widths of the unit cube: about the distance between good individuals.
  private static final double FIRST_STEP = 0.08;

  /// The last step: small changes beyond it are below what any lab can tell apart.
  private static final double LAST_STEP = 0.004;

  /// Bounds the cost on a long ridge.
  private static final int ROUNDS = 16;

  private final Neighbourhood neighbourhood;
  private final Scoreboard board;

  Polish(Neighbourhood neighbourhood, Scoreboard board) {
    this.neighbourhood = neighbourhood;
    this.board = board;
  }

  /// Improves the designs; everything that was scored is on the board afterwards.
  void improve(List<Design> starts) {
    board.score(starts);
    List<Design> places = new ArrayList<>(starts);
    double[] steps = new double[places.size()];
    Arrays.fill(steps, FIRST_STEP);
    for (int round = 0; round < ROUNDS; round++) {
      List<List<Design>> around = new ArrayList<>();
      List<Design> batch = new ArrayList<>();
      for (int i = 0; i < steps.length; i++) {
        around.add(
            steps[i] < LAST_STEP ? List.of() : neighbourhood.around(places.get(i), steps[i]));
        batch.addAll(around.get(i));
      }
      if (batch.isEmpty()) {
        return;
      }
      board.score(batch);
      for (int i = 0; i < steps.length; i++) {
        Design best = best(places.get(i), around.get(i));
        steps[i] = best.equals(places.get(i)) ? steps[i] / 2 : steps[i];
        places.set(i, best);
      }
    }
  }

  private Design best(Design place, List<Design> around) {
    Design best = place;
    for (Design design : around) {
      if (board.of(design) > board.of(best)) {
        best = design;
      }
    }
    return best;
  }
}
