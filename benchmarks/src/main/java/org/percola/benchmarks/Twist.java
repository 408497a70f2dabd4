package org.percola.benchmarks;

import java.util.List;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;
import org.percola.surrogate.mean.CathodeColumns;

/// A way in which somebody could have the cathode physics wrong.
enum Twist {
  /// Nothing is wrong.
  NONE("right physics"),
  /// The percolation thresholds of the two routes are taken for one another.
  THRESHOLDS("thresholds swapped"),
  /// Milled powder is taken for unmilled, and the other way round.
  MILLING("milling reversed"),
  /// Hot and long anneals are taken for cool and short ones.
  ANNEAL("anneal reversed");

  private static final List<String> SWAPPED = List.of("dry_threshold", "solvent_threshold");

  private final String words;

  Twist(String words) {
    this.words = words;
  }

  /// The inputs that this physics reads from the wrong end.
  private List<String> mirrored() {
    return switch (this) {
      case NONE, THRESHOLDS -> List.of();
      case MILLING -> List.of(CathodeColumns.MILLING_HOURS);
      case ANNEAL -> List.of(CathodeColumns.ANNEAL_CELSIUS, CathodeColumns.ANNEAL_HOURS);
    };
  }

  String words() {
    return words;
  }

  /// The same physics with this mistake in it.
  PriorMean of(PriorMean physics) {
    return this == NONE ? physics : new Twisted(physics);
  }

  private final class Twisted implements PriorMean {
    private final PriorMean physics;

    Twisted(PriorMean physics) {
      this.physics = physics;
    }

    @Override
    public String name() {
      return physics.name() + ", " + words;
    }

    @Override
    public List<MeanParameter> parameters() {
      return physics.parameters();
    }

    @Override
    public void evaluate(Inputs inputs, double[] parameters, double[] out) {
      over(inputs).evaluate(parameters, out);
    }

    @Override
    public OverDesigns over(Inputs inputs) {
      OverDesigns over = physics.over(mirrored(inputs));
      return (parameters, out) -> over.evaluate(swapped(parameters), out);
    }

    private double[] swapped(double[] parameters) {
      double[] swapped = parameters.clone();
      if (Twist.this == THRESHOLDS) {
        int dry = position(SWAPPED.getFirst());
        int solvent = position(SWAPPED.getLast());
        swapped[dry] = parameters[solvent];
        swapped[solvent] = parameters[dry];
      }
      return swapped;
    }

    private int position(String name) {
      List<String> names = parameters().stream().map(MeanParameter::name).toList();
      return names.indexOf(name);
    }
  }

  /// The inputs with some columns reflected at the middle of their range.
  private Inputs mirrored(Inputs inputs) {
    int columns = inputs.schema().size();
    double[][] values = new double[columns][inputs.size()];
    boolean[][] active = new boolean[columns][inputs.size()];
    for (int c = 0; c < columns; c++) {
      for (int i = 0; i < inputs.size(); i++) {
        active[c][i] = inputs.active(c, i);
        values[c][i] = inputs.value(c, i);
        if (active[c][i]
            && inputs.schema().columns().get(c) instanceof InputColumn.Numeric numeric
            && mirrored().contains(numeric.name())) {
          values[c][i] = mirrored(numeric, values[c][i]);
        }
      }
    }
    return Inputs.of(inputs.schema(), inputs.size(), values, active);
  }

  private static double mirrored(InputColumn.Numeric column, double value) {
    return switch (column.spacing()) {
      case LINEAR -> column.lower() + column.upper() - value;
      case LOGARITHMIC -> column.lower() * column.upper() / value;
    };
  }
}
