package org.percola.optimizer.constraint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.design.Design;

/// A part of the space that designs can be kept out of.
public sealed interface Zone {

  /// Every design with all of these settings: numbers in a range, ends included, and labels among
  /// some. A design for which one of the parameters has no meaning lies outside.
  record Box(Map<String, Range> ranges, Map<String, List<String>> labels) implements Zone {
    public Box {
      ranges = Map.copyOf(ranges);
      labels = Map.copyOf(labels);
      if (ranges.isEmpty() && labels.isEmpty()) {
        throw new IllegalArgumentException("box: no sides (expected: at least one range or label)");
      }
    }
  }

  /// Every design that differs from one by less than a distance.
  ///
  /// @param radius in widths of the unit cube, see
  ///   [UnitDistance][org.percola.optimizer.design.UnitDistance]; above 0
  record Ball(Design centre, double radius) implements Zone {
    public Ball {
      if (!(radius > 0) || !Double.isFinite(radius)) {
        throw new IllegalArgumentException("radius: " + radius + " (expected: above 0)");
      }
    }
  }

  /// These designs and no others.
  record Points(Set<Design> designs) implements Zone {
    public Points {
      designs = Collections.unmodifiableSet(new LinkedHashSet<>(designs));
    }
  }
}
