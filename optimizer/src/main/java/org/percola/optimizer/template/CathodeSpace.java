package org.percola.optimizer.template;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;

/// The designs of a composite cathode: wider than any that was measured, inside what can be made.
///
/// | parameter | from | to | step |
/// | --- | --- | --- | --- |
/// | PTO | 0.15 | 0.70 | 0.001 |
/// | electrolyte, the rest | 0.10 | 0.82 | 0.001 |
/// | carbon | 0.03 | 0.15 | 0.001 |
/// | milling of the PTO at 400 rpm, h | 0 | 20 | 0.5 |
/// | anneal after a solvent, °C | 80 | 250 | 5 |
/// | anneal after a solvent, h, logarithmic | 0.1 | 8 | 0.1 |
/// | loading when free, mg/cm², logarithmic | 0.8 | 45 | 0.1 |
///
/// Upper bounds of anneal and lower bounds of electrolyte and carbon are hard limits of the
/// chemistry: PTO sublimes from 250 °C, and both networks break below.
final class CathodeSpace {
  private static final double FRACTION_STEP = 0.001;
  private static final double LEAST_PTO = 0.15;
  private static final double MOST_PTO = 0.70;

  /// An assumption: with less electrolyte no ion path is left in either route.
  private static final double LEAST_ELECTROLYTE = 0.10;

  private static final double MOST_ELECTROLYTE = 0.82;
  private static final double LEAST_CARBON = 0.03;
  private static final double MOST_CARBON = 0.15;

  private CathodeSpace() {}

  static DesignSpace of(boolean variableLoading, boolean cryoMilled) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(route(cryoMilled));
    parameters.add(fraction(CathodeNames.PTO, LEAST_PTO, MOST_PTO));
    parameters.add(fraction(CathodeNames.ELECTROLYTE, LEAST_ELECTROLYTE, MOST_ELECTROLYTE));
    parameters.add(fraction(CathodeNames.CARBON, LEAST_CARBON, MOST_CARBON));
    parameters.add(milling(cryoMilled));
    parameters.addAll(anneal());
    if (variableLoading) {
      parameters.add(
          new Parameter.Continuous(
              CathodeNames.LOADING, "mg/cm2", 0.8, 45, Scale.LOGARITHMIC, 0.1, null));
    }
    List<String> parts = List.of(CathodeNames.PTO, CathodeNames.ELECTROLYTE, CathodeNames.CARBON);
    return new DesignSpace(parameters, List.of(new Mixture("composition", parts, 1)), List.of());
  }

  private static Parameter route(boolean cryoMilled) {
    List<String> labels =
        cryoMilled
            ? List.of(CathodeNames.DRY, CathodeNames.SOLVENT, CathodeNames.CRYO_MILLED)
            : List.of(CathodeNames.DRY, CathodeNames.SOLVENT);
    return new Parameter.Categorical(CathodeNames.ROUTE, labels, null);
  }

  private static Parameter fraction(String name, double lower, double upper) {
    return new Parameter.Continuous(name, "1", lower, upper, Scale.LINEAR, FRACTION_STEP, null);
  }

  /// A cryogenically milled composite is milled as a whole, so milling the PTO before has no
  /// meaning.
  private static Parameter milling(boolean cryoMilled) {
    Condition condition =
        cryoMilled
            ? new Condition(CathodeNames.ROUTE, List.of(CathodeNames.DRY, CathodeNames.SOLVENT))
            : null;
    return new Parameter.Continuous(
        CathodeNames.MILLING_HOURS, "h", 0, 20, Scale.LINEAR, 0.5, condition);
  }

  private static List<Parameter> anneal() {
    Condition solvent = new Condition(CathodeNames.ROUTE, List.of(CathodeNames.SOLVENT));
    return List.of(
        new Parameter.Continuous(
            CathodeNames.ANNEAL_CELSIUS, "Cel", 80, 250, Scale.LINEAR, 5, solvent),
        new Parameter.Continuous(
            CathodeNames.ANNEAL_HOURS, "h", 0.1, 8, Scale.LOGARITHMIC, 0.1, solvent));
  }
}
