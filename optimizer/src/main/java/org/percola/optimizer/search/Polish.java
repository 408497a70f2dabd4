package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.percola.optimizer.design.Design;

/// A pattern search on the lab's grid: every climber moves to the best of its neighbours, and looks
/// closer when none is better; the worse half of the climbers gives up every few rounds.
///
/// All neighbours of a round are scored in one call. A genetic search alone does not end on the top
/// of a peak narrower than its steps.
final class Polish {
  /// The first step, in widths of the unit cube: about the distance between good individuals.
  private static final double FIRST_STEP = 0.08;

  /// The last step: changes beyond it are smaller than any lab can tell apart.
  private static final double LAST_STEP = 0.004;

  /// Bounds the cost on a long ridge.
  private static final int ROUNDS = 16;

  /// Rounds until half of the climbers give up: fewer are faster, more are fairer to a slow start.
  private static final int HALVING = 3;

  private final Neighbourhood neighbourhood;
  private final Scoreboard board;

  Polish(Neighbourhood neighbourhood, Scoreboard board) {
    this.neighbourhood = neighbourhood;
    this.board = board;
  }

  /// Improves the designs; everything that was scored is on the board afterwards.
  void improve(List<Design> starts) {
    board.score(starts);
    List<Climber> climbers = starts.stream().map(Climber::new).toList();
    for (int round = 0; round < ROUNDS && !climbers.isEmpty(); round++) {
      if (round % HALVING == 0 && round > 0) {
        climbers = betterHalf(climbers);
      }
      step(climbers);
      climbers = climbers.stream().filter(climber -> climber.step >= LAST_STEP).toList();
    }
  }

  private void step(List<Climber> climbers) {
    List<List<Design>> around =
        climbers.stream().map(c -> neighbourhood.around(c.place, c.step)).toList();
    board.score(around.stream().flatMap(List::stream).toList());
    for (int i = 0; i < climbers.size(); i++) {
      climbers.get(i).move(around.get(i));
    }
  }

  private List<Climber> betterHalf(List<Climber> climbers) {
    List<Climber> sorted = new ArrayList<>(climbers);
    sorted.sort(Comparator.comparingDouble((Climber climber) -> -board.of(climber.place)));
    return List.copyOf(sorted.subList(0, (climbers.size() + 1) / 2));
  }

  /// One design on its way up.
  private final class Climber {
    private Design place;
    private double step = FIRST_STEP;

    Climber(Design place) {
      this.place = place;
    }

    void move(List<Design> around) {
      Design best = place;
      for (Design design : around) {
        if (board.of(design) > board.of(best)) {
          best = design;
        }
      }
      step = best.equals(place) ? step / 2 : step;
      place = best;
    }
  }
}
