package org.percola.surrogate.mean;

import java.util.List;
import java.util.Locale;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.ParameterPrior;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.MeanParameter;
import org.percola.surrogate.PriorMean;

/// The cathode physics as a prior mean: what [ForwardModel] predicts of one outcome, with every
/// physics parameter of that outcome uncertain.
public final class CathodeMean implements PriorMean {
  private final CathodeOutcome outcome;
  private final CathodeColumns columns;
  private final List<PhysicsParameter> physics;
  private final List<MeanParameter> parameters;

  private CathodeMean(CathodeOutcome outcome, CathodeColumns columns) {
    this.outcome = outcome;
    this.columns = columns;
    this.physics = outcome.parameters();
    this.parameters = physics.stream().map(CathodeMean::parameter).toList();
  }

  /// The prediction of one outcome, reading designs through `columns`.
  public static CathodeMean of(CathodeOutcome outcome, CathodeColumns columns) {
    return new CathodeMean(outcome, columns);
  }

  private static MeanParameter parameter(PhysicsParameter parameter) {
    ParameterPrior prior = parameter.prior();
    MeanParameter.Form form =
        switch (prior.form()) {
          case NORMAL -> MeanParameter.Form.NORMAL;
          case LOG_NORMAL -> MeanParameter.Form.LOG_NORMAL;
        };
    return new MeanParameter(
        parameter.name().toLowerCase(Locale.ROOT),
        parameter.unit(),
        parameter.reference(),
        form,
        prior.centre(),
        prior.spread(),
        prior.lower(),
        prior.upper());
  }

  @Override
  public String name() {
    return "cathode " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public List<MeanParameter> parameters() {
    return parameters;
  }

  @Override
  public void evaluate(Inputs inputs, double[] values, double[] out) {
    over(inputs).evaluate(values, out);
  }

  @Override
  public OverDesigns over(Inputs inputs) {
    List<CathodeDesign> designs = CathodeDesigns.read(inputs, columns);
    return (values, out) -> predict(designs, values, out);
  }

  private void predict(List<CathodeDesign> designs, double[] values, double[] out) {
    double[] all = PhysicsParameters.reference().toArray();
    for (int i = 0; i < values.length; i++) {
      all[physics.get(i).index()] = values[i];
    }
    PhysicsParameters chosen = PhysicsParameters.of(all);
    for (int row = 0; row < designs.size(); row++) {
      out[row] = outcome.of(ForwardModel.predict(designs.get(row), chosen));
    }
  }
}
