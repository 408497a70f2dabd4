package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.ModelForm;

/// How well a form of process foretells each observation from the others.
///
/// @param name of what distinguishes the form, in plain words
/// @param logScores ln density per observation, in the outcome's unit
/// @param chosen whether it was the best so far when it was tried
record FormScore(ModelForm form, String name, List<Double> logScores, boolean chosen) {
  FormScore {
    logScores = List.copyOf(logScores);
  }

  /// @param observations how many the process was fitted to
  static FormScore of(ModelForm form, String name, GaussianProcess process, int observations) {
    LeaveOneOut left = process.leftOut();
    List<Double> scores = new ArrayList<>();
    for (int row = 0; row < observations; row++) {
      scores.add(left.logScore(row));
    }
    return new FormScore(form, name, scores, true);
  }

  /// The same, not chosen.
  FormScore rejected() {
    return new FormScore(form, name, logScores, false);
  }

  double meanLogScore() {
    return sum(logScores) / logScores.size();
  }

  /// Whether the sum of log scores is greater by the margin and by its own deviation, which n
  /// independent differences of standard deviation s give: s √n.
  boolean clearlyBetterThan(FormScore other) {
    int n = logScores.size();
    double gain = sum(logScores) - sum(other.logScores);
    double square = 0;
    for (int row = 0; row < n; row++) {
      double off = logScores.get(row) - other.logScores.get(row) - gain / n;
      square = Math.fma(off, off, square);
    }
    double deviation = Math.sqrt(n * square / (n - 1));
    return gain > Math.max(LogarithmOrNot.MARGIN, deviation);
  }

  private static double sum(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
