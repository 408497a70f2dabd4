package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// A prior mean with some of its parameters held at given values.
final class HeldMean implements PriorMean {
  private final PriorMean whole;
  private final double[] values;
  private final boolean[] held;
  private final List<MeanParameter> free = new ArrayList<>();

  /// @param values one per parameter of `whole`; read where `held`
  HeldMean(PriorMean whole, double[] values, boolean[] held) {
    this.whole = whole;
    this.values = values.clone();
    this.held = held.clone();
    for (int i = 0; i < held.length; i++) {
      if (!held[i]) {
        free.add(whole.parameters().get(i));
      }
    }
  }

  @Override
  public String name() {
    return "%s, %d of %d held".formatted(whole.name(), held.length - free.size(), held.length);
  }

  @Override
  public List<MeanParameter> parameters() {
    return List.copyOf(free);
  }

  @Override
  public void evaluate(Inputs inputs, double[] parameters, double[] out) {
    whole.evaluate(inputs, all(parameters), out);
  }

  @Override
  public OverDesigns over(Inputs inputs) {
    OverDesigns over = whole.over(inputs);
    return (parameters, out) -> over.evaluate(all(parameters), out);
  }

  private double[] all(double[] parameters) {
    double[] all = values.clone();
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (!held[i]) {
        all[i] = parameters[next++];
      }
    }
    return all;
  }
}
