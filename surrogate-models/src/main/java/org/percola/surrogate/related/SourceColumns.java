package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.gp.LengthScalePrior;

/// An outcome's inputs and, for every source, two more that say whether a row is of that source.
///
/// Rows of the target lie at the near end of every such column, those of a source at the far ends
/// of its own. With a stationary kernel k the truths behind target and source then have the
/// correlation k(D² (1/ℓ₁² + 1/ℓ₂²)) at the same design, D being the distance between the ends, and
/// both ℓ are learned like every other length scale. Two sources are as far from each other as both
/// ways together.
///
/// Two columns, and their ends as far apart as can be told under the usual prior of length scales,
/// because of what this believes before data: over five inputs a correlation has a median near 0.6
/// and is above 0.99 one time in fourteen. With one label instead, its median would be 0.99, and a
/// few results could not contradict it. Where length scales are believed to be shorter the ends are
/// nearer by the same factor, for how an outcome bends says nothing of how a source goes along.
///
/// Of which designs can be made one column per source tells, with a median near 0.9: most reasons
/// why a design cannot be made hold in the next campaign too, and one that is still tried costs an
/// experiment.
final class SourceColumns {
  /// Columns per source.
  static final int COLUMNS = 2;

  // The encoding tells places apart up to one range beyond either bound.
  private static final double NEAR = -1;
  private static final double FARTHEST = 2;

  private final InputSchema own;
  private final InputSchema extended;
  private final int each;
  private final double far;

  private SourceColumns(InputSchema own, InputSchema extended, int each, double far) {
    this.own = own;
    this.extended = extended;
    this.each = each;
    this.far = far;
  }

  /// Columns that tell observations apart.
  ///
  /// @param sources names that differ from each other and from those of the inputs
  /// @param lengths what is believed of all length scales, not above the usual prior
  static SourceColumns of(InputSchema own, List<String> sources, LengthScalePrior lengths) {
    double shorter = lengths.location() - LengthScalePrior.DIMENSION_SCALED.location();
    return of(own, sources, COLUMNS, NEAR + (FARTHEST - NEAR) * StrictMath.exp(shorter));
  }

  /// Columns that tell designs apart which were tried.
  static SourceColumns ofTries(InputSchema own, List<String> sources) {
    return of(own, sources, 1, FARTHEST);
  }

  private static SourceColumns of(InputSchema own, List<String> sources, int each, double far) {
    List<InputColumn> columns = new ArrayList<>(own.columns());
    for (String source : sources) {
      for (int i = 1; i <= each; i++) {
        columns.add(
            new InputColumn.Numeric(source + ", " + i, 0, 1, InputColumn.Spacing.LINEAR, null));
      }
    }
    return new SourceColumns(own, new InputSchema(columns), each, far);
  }

  /// D².
  double squaredDistance() {
    return (far - NEAR) * (far - NEAR);
  }

  /// Rows of the outcome itself.
  Inputs ofTarget(Inputs inputs) {
    return extend(inputs, -1);
  }

  /// Rows of one source, with the outcome's inputs.
  Inputs ofSource(Inputs inputs, int source) {
    return extend(inputs, source);
  }

  /// The names of a source's columns.
  List<String> names(int source) {
    List<String> names = new ArrayList<>();
    int first = own.size() + source * each;
    extended.columns().subList(first, first + each).forEach(column -> names.add(column.name()));
    return names;
  }

  /// Which source a row of extended inputs is of, or -1 for the outcome itself.
  static int sourceOf(Inputs extended, int ownColumns, int row) {
    for (int column = ownColumns; column < extended.schema().size(); column += COLUMNS) {
      if (extended.value(column, row) > NEAR) {
        return (column - ownColumns) / COLUMNS;
      }
    }
    return -1;
  }

  private Inputs extend(Inputs inputs, int source) {
    int rows = inputs.size();
    double[][] values = new double[extended.size()][rows];
    boolean[][] active = new boolean[extended.size()][rows];
    for (int column = 0; column < extended.size(); column++) {
      boolean added = column >= own.size();
      double place = Math.floorDiv(column - own.size(), each) == source ? far : NEAR;
      for (int row = 0; row < rows; row++) {
        values[column][row] = added ? place : inputs.value(column, row);
        active[column][row] = added || inputs.active(column, row);
      }
    }
    return Inputs.of(extended, rows, values, active);
  }
}
