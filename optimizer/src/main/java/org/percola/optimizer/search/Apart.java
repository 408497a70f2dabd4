package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;

/// A few designs far enough apart to lie on different peaks.
final class Apart {
  /// Two designs closer than this in some coordinate each, in unit widths, lie on the same peak.
  private static final double SAME_PEAK = 0.15;

  private Apart() {}

  /// Goes through the designs, best first, and keeps those that are apart from all kept before; if
  /// they are too few, the best of the rest follow.
  static List<Design> best(List<Design> ranked, int count, SpaceEncoding encoding) {
    List<Design> kept = new ArrayList<>();
    for (Design design : ranked) {
      if (kept.size() < count && kept.stream().allMatch(other -> apart(design, other, encoding))) {
        kept.add(design);
      }
    }
    for (Design design : ranked) {
      if (kept.size() < count && !kept.contains(design)) {
        kept.add(design);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean apart(Design one, Design other, SpaceEncoding encoding) {
    double[] a = encoding.toUnit(one);
    double[] b = encoding.toUnit(other);
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > SAME_PEAK) {
        return true;
      }
    }
    return false;
  }
}
