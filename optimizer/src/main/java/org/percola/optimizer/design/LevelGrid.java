package org.percola.optimizer.design;

import java.util.List;

/// A list of numbers, ascending; a tick is a position in it.
public record LevelGrid(List<Double> levels) implements Grid {
  public LevelGrid {
    levels = List.copyOf(levels);
  }

  @Override
  public long first() {
    return 0;
  }

  @Override
  public long last() {
    return levels.size() - 1L;
  }

  @Override
  public double value(long tick) {
    return levels.get(Math.toIntExact(tick));
  }

  @Override
  public long nearest(double number) {
    int best = 0;
    for (int i = 1; i < levels.size(); i++) {
      if (Math.abs(levels.get(i) - number) < Math.abs(levels.get(best) - number)) {
        best = i;
      }
    }
    return best;
  }
}
