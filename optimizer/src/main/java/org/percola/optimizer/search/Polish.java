package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;

/// A pattern search on the lab's grid: every climber moves to the best of its neighbours, and looks
/// closer when none is better; the worse half of the climbers gives up every few rounds. Where that
/// is asked for, climbers also try the way that the last neighbours' scores point.
///
/// All neighbours of a round are scored in one call. A genetic search alone does not end on the top
/// of a peak narrower than its steps.
final class Polish {
  /// The first step, in widths of the unit cube: about the distance between good individuals.
  private static final double FIRST_STEP = 0.08;

  /// Rounds until half of the climbers give up: fewer are faster, more are fairer to a slow start.
  private static final int HALVING = 3;

  private final Neighbourhood neighbourhood;
  private final Uphill uphill;
  private final Scoreboard board;
  private final Climb climb;

  Polish(FeasibleSpace space, Scoreboard board, Climb climb) {
    this.neighbourhood = new Neighbourhood(space);
    this.uphill = new Uphill(space);
    this.board = board;
    this.climb = climb;
  }

  /// Improves the designs; everything that was scored is on the board afterwards.
  void improve(List<Design> starts) {
    board.score(starts);
    List<Climber> climbers = starts.stream().map(Climber::new).toList();
    for (int round = 0; round < climb.rounds() && !climbers.isEmpty(); round++) {
      if (round % HALVING == 0 && round > 0) {
        climbers = betterHalf(climbers);
      }
      step(climbers);
      climbers = climbers.stream().filter(climber -> climber.step >= climb.lastStep()).toList();
    }
  }

  private void step(List<Climber> climbers) {
    List<List<Design>> around = climbers.stream().map(Climber::around).toList();
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
    private double @Nullable [] direction;

    Climber(Design place) {
      this.place = place;
    }

    List<Design> around() {
      List<Design> around = new ArrayList<>(neighbourhood.around(place, step));
      if (direction != null) {
        around.addAll(neighbourhood.ahead(place, direction, step));
      }
      return around;
    }

    void move(List<Design> around) {
      if (climb.uphill()) {
        direction = uphill.of(place, around, board::of);
      }
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
