package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// The target's observations and, after them, those of every source, over extended inputs.
///
/// What the target's observations share besides their designs is kept; a source's rows share it
/// with nobody.
final class PooledData {
  private PooledData() {}

  static TrainingData of(
      TrainingData target, SourceColumns columns, List<AlignedSources.Aligned> sources) {
    Inputs inputs = columns.ofTarget(target.inputs());
    Inputs circumstances = target.circumstances();
    List<TrainingData> parts = new ArrayList<>(List.of(target));
    for (int s = 0; s < sources.size(); s++) {
      TrainingData rows = sources.get(s).rows();
      inputs = inputs.concat(columns.ofSource(rows.inputs(), s));
      circumstances = circumstances.concat(unnoted(circumstances, rows.size()));
      parts.add(rows);
    }
    int size = inputs.size();
    double[] values = new double[size];
    double[] errors = new double[size];
    Bound[] bounds = new Bound[size];
    int at = 0;
    for (TrainingData part : parts) {
      for (int i = 0; i < part.size(); i++, at++) {
        values[at] = part.value(i);
        errors[at] = part.standardError(i);
        bounds[at] = part.bound(i);
      }
    }
    return TrainingData.of(inputs, values, errors)
        .withBounds(bounds)
        .withCircumstances(circumstances);
  }

  private static Inputs unnoted(Inputs like, int rows) {
    int columns = like.schema().size();
    return Inputs.of(like.schema(), rows, new double[columns][rows], new boolean[columns][rows]);
  }
}
