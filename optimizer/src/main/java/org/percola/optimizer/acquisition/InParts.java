package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Workers;

/// Scores many designs in parts that several threads can take.
///
/// A design scores the same in every batch, so neither the parts nor the number of threads changes
/// a bit.
public final class InParts implements Acquisition {
  /// Smaller parts spread better over threads, larger ones share more of their predictions' work,
  /// which is done for a panel of so many designs at a time.
  static final int PART = 128;

  private final Acquisition whole;
  private final Workers workers;

  private InParts(Acquisition whole, Workers workers) {
    this.whole = whole;
    this.workers = workers;
  }

  /// The same scores, computed by these workers.
  public static Acquisition of(Acquisition whole, Workers workers) {
    return new InParts(whole, workers);
  }

  @Override
  public double[] score(List<Design> designs) {
    List<Supplier<double[]>> parts = new ArrayList<>();
    for (int from = 0; from < designs.size(); from += PART) {
      List<Design> part = designs.subList(from, Math.min(from + PART, designs.size()));
      parts.add(() -> whole.score(part));
    }
    // A single part stays on this thread.
    Workers runners = parts.size() > 1 ? workers : Workers.ONE;
    double[] scores = new double[designs.size()];
    int at = 0;
    for (double[] part : runners.all(parts)) {
      System.arraycopy(part, 0, scores, at, part.length);
      at += part.length;
    }
    return scores;
  }
}
