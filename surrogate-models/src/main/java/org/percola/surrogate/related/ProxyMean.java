package org.percola.surrogate.related;

import java.util.List;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// A prior mean of the outcome, and a constant where a row is of a proxy: what is known of the
/// outcome says nothing about another quantity's level.
///
/// @param ownColumns the outcome's inputs come first, the columns of the sources after them
/// @param proxies per source whether it is one
/// @param level of every proxy: 1 under a relative discrepancy, so that the discrepancy is shared
record ProxyMean(PriorMean outcome, int ownColumns, List<Boolean> proxies, double level)
    implements PriorMean {
  ProxyMean {
    proxies = List.copyOf(proxies);
  }

  @Override
  public String name() {
    return outcome.name();
  }

  @Override
  public List<MeanParameter> parameters() {
    return outcome.parameters();
  }

  @Override
  public void evaluate(Inputs inputs, double[] parameters, double[] out) {
    over(inputs).evaluate(parameters, out);
  }

  @Override
  public OverDesigns over(Inputs inputs) {
    OverDesigns own = outcome.over(inputs);
    boolean[] replaced = new boolean[inputs.size()];
    for (int row = 0; row < replaced.length; row++) {
      int source = SourceColumns.sourceOf(inputs, ownColumns, row);
      replaced[row] = source >= 0 && proxies.get(source);
    }
    return (parameters, out) -> {
      own.evaluate(parameters, out);
      for (int row = 0; row < replaced.length; row++) {
        out[row] = replaced[row] ? level : out[row];
      }
    };
  }
}
