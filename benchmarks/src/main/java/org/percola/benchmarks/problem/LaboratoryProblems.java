package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Questions as labs ask them, with labels, shares of a whole, routes, dilution series, failures
/// and noise.
///
/// The best values are the best found by climbing from many designs.
final class LaboratoryProblems {
  private static final double REACTOR_BEST = 79.49391409189;
  private static final double ELECTROLYTE_BEST = 3.08442531279;
  private static final double ELECTRODE_BEST = 1.82916479751;
  private static final double NANORODS_BEST = 23.28818545810;
  private static final double DILUTION_BEST = 63.69632925997;
  private static final double SINTER_BEST = 0.76889613464;

  private LaboratoryProblems() {}

  static List<Problem> all() {
    return List.of(
        most("batch-reactor", BatchReactor.SPACE, "yield", BatchReactor::percent, 4, REACTOR_BEST),
        electrolyte(),
        most(
            "coating-routes",
            CoatingRoutes.SPACE,
            "capacity",
            CoatingRoutes::capacity,
            0.13,
            ELECTRODE_BEST),
        most("nanorods", Nanorods.SPACE, "score", Nanorods::score, 1.1, NANORODS_BEST),
        most(
            "dilution-series",
            DilutionSeries.SPACE,
            "turnover",
            DilutionSeries::turnover,
            1.5,
            DILUTION_BEST),
        sintering());
  }

  private static FunctionProblem most(
      String name,
      DesignSpace space,
      String outcome,
      ToDoubleFunction<Design> formula,
      double noise,
      double best) {
    Objective objective = Questions.maximise(outcome);
    return new FunctionProblem(
        name,
        Questions.campaign(name, space, List.of(objective), List.of()),
        design -> Map.of(outcome, formula.applyAsDouble(design)),
        noise,
        Yardstick.BestValue.plain(objective, best, Double.NaN));
  }

  /// Most conductivity of pellets that neither melt nor crack; one that does conducts nothing.
  private static Problem sintering() {
    Objective conductivity = Questions.maximise("conductivity");
    return new FailingProblem(
        new FunctionProblem(
            "sinter-window",
            Questions.campaign(
                "sinter-window", SinterWindow.SPACE, List.of(conductivity), List.of()),
            design -> Map.of("conductivity", SinterWindow.conductivity(design)),
            0.01,
            Yardstick.BestValue.plain(conductivity, SINTER_BEST, SINTER_BEST)),
        SinterWindow::fails);
  }

  /// Most conductivity where no more than 5 % is lost in the first cycle.
  private static FunctionProblem electrolyte() {
    Objective conductivity = Questions.maximise("conductivity");
    return new FunctionProblem(
        "liquid-electrolyte",
        Questions.campaign(
            "liquid-electrolyte",
            LiquidElectrolyte.SPACE,
            List.of(conductivity),
            List.of(Questions.atMost("loss", 5))),
        LiquidElectrolyte::outcomes,
        0.2,
        Yardstick.BestValue.plain(conductivity, ELECTROLYTE_BEST, ELECTROLYTE_BEST));
  }
}
