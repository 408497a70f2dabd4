package org.percola.server.cli.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;

/// Whether the settings that rows show beside results are those of the experiments that they name.
///
/// Sheets are filled in by people: a row that shows another design was told of another experiment,
/// or somebody changed a setting there and wants it known.
public final class SheetDesigns {
  /// More than this share of a number is not lost by rounding, but was changed by somebody.
  private static final double MOST_ROUNDED = 0.01;

  private SheetDesigns() {}

  /// Adds every setting that differs from the plan and from what came out.
  public static void check(SheetRow row, Faults faults) {
    Told told = row.told();
    Experiment experiment = row.experiment();
    Design planned = experiment.getPlannedDesign();
    List<Design> designs =
        experiment.hasAsMadeDesign()
            ? List.of(planned, experiment.getAsMadeDesign())
            : List.of(planned);
    told.design()
        .forEach((parameter, said) -> {
          if (designs.stream().noneMatch(design -> shows(said, design, parameter))) {
            faults.add(
                told.place() + " " + parameter,
                "%s (expected: %s, as %s was planned; as_made.%s where it came out other than that)"
                    .formatted(
                        ValueText.of(said),
                        planned.containsValues(parameter)
                            ? ValueText.of(planned.getValuesOrThrow(parameter))
                            : "empty",
                        ResourceName.id(experiment.getName()),
                        parameter));
          }
        });
  }

  private static boolean shows(DesignValue said, Design design, String parameter) {
    if (!design.containsValues(parameter)) {
      return false;
    }
    DesignValue value = design.getValuesOrThrow(parameter);
    if (said.hasLabel() || value.hasLabel()) {
      return said.equals(value);
    }
    return rounded(said.getNumber(), value.getNumber());
  }

  // Spreadsheets save numbers with the digits that they show.
  private static boolean rounded(double said, double value) {
    if (Math.abs(said - value) > MOST_ROUNDED * Math.abs(value)) {
      return false;
    }
    BigDecimal shown = BigDecimal.valueOf(said).stripTrailingZeros();
    return BigDecimal.valueOf(value)
            .setScale(Math.max(0, shown.scale()), RoundingMode.HALF_UP)
            .compareTo(shown)
        == 0;
  }
}
