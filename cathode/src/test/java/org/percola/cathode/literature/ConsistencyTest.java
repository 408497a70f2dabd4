package org.percola.cathode.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.table.TableRow;

/// Every printed figure that can be recomputed is recomputed here from the other printed figures
/// and compared with an earlier, independent recomputation (`consistency.csv`, column `computed`).
class ConsistencyTest {
  private static final String ENERGY_BASES = "energy bases";
  private static final Recomputation FIGURES = recompute();

  /// Relative difference admitted where the other side used another table of atomic weights.
  private static final double MOLAR_MASS_TOLERANCE = 6e-4;

  /// One, because some of the other side's figures rest on rounded intermediate ones.
  private static final double UNITS_IN_LAST_PLACE = 1.001;

  private static final Set<String> FROM_MOLAR_MASSES =
      Set.of("capacity basis", "Li2S:P2S5", "UV-vis ratio");

  static List<TableRow> numericChecks() {
    return SeedTable.CONSISTENCY.read().rows().stream()
        .filter(row -> !row.text("group").equals(ENERGY_BASES))
        .toList();
  }

  static List<TableRow> energyBases() {
    return SeedTable.CONSISTENCY.read().rows().stream()
        .filter(row -> row.text("group").equals(ENERGY_BASES))
        .toList();
  }

  @Test
  void thereAre195Checks() {
    assertThat(numericChecks().size() + energyBases().size()).isEqualTo(195);
  }

  @ParameterizedTest
  @MethodSource("numericChecks")
  void theFigureIsRecomputedAlike(TableRow check) {
    double ours = FIGURES.figure(check.text("group"), check.text("item"));
    BigDecimal theirs = new BigDecimal(check.text("computed"));
    double rounding = UNITS_IN_LAST_PLACE * theirs.ulp().doubleValue();

    assertThat(ours)
        .isCloseTo(
            theirs.doubleValue(), within(rounding + tolerance(check) * theirs.abs().doubleValue()));
  }

  @ParameterizedTest
  @MethodSource("numericChecks")
  void theDistanceFromThePrintIsTheSame(TableRow check) {
    if (check.optionalNumber("difference_pct").isEmpty()) {
      assertThat(check.text("printed")).isEmpty();
      return;
    }
    double ours = FIGURES.figure(check.text("group"), check.text("item"));
    double printed = check.number("printed");
    double theirs = check.number("difference_pct");

    assertThat(100 * (ours / printed - 1))
        .isCloseTo(theirs, within(0.01 * UNITS_IN_LAST_PLACE + 100 * tolerance(check)));
  }

  @ParameterizedTest
  @MethodSource("energyBases")
  void electrodeEnergiesAgreeOnAllBases(TableRow check) {
    String id = check.text("item").substring(0, check.text("item").indexOf(':'));
    int number = Map.of("SP30", 14, "SP40", 15, "SP40BM", 16, "SP50", 17).getOrDefault(id, 0);
    TableRow row = Recomputation.row(SeedTable.ENERGY.read(), "row", Integer.toString(number));
    double fraction = row.number("f_cam_wt_pct") / 100;
    double seed = row.number("e_cam_Wh_per_kg") * fraction;

    assertThat(seed).isCloseTo(check.number("printed"), within(0.51));
    assertThat(
            String.format(
                Locale.ROOT,
                "%.0f / %.0f",
                EnergyBasis.SEED_ELECTRODE.convert(seed, EnergyBasis.LITHIATED_ELECTRODE, fraction),
                EnergyBasis.SEED_ELECTRODE.convert(seed, EnergyBasis.PRISTINE_ELECTRODE, fraction)))
        .isEqualTo(check.text("computed"));
  }

  /// Table 1 cells in standard deviations from the replicate means, as noted beside the checks.
  @Test
  void singleCellsLieWithinOneStandardDeviationOfTheReplicates() {
    List<TableRow> replicates = SeedTable.REPLICATES.read().rows();
    List<String> ids = List.of("SP30", "SP40", "SP50");
    double[] noted = {-0.98, -0.23, 0.42};
    for (int i = 0; i < ids.size(); i++) {
      double cell =
          Recomputation.row(SeedTable.UTILIZATION.read(), "row_id", ids.get(i))
              .number("q_demonstrated_mAh");
      double mean = replicates.get(i).number("q_mean_mAh");
      double sd = replicates.get(i).number("q_sd_mAh");

      assertThat((cell - mean) / sd).as(ids.get(i)).isCloseTo(noted[i], within(0.006));
    }
    assertThat(FIGURES.figure("S17 note", "without f=40")).isCloseTo(4.13, within(0.005));
  }

  private static double tolerance(TableRow check) {
    return FROM_MOLAR_MASSES.contains(check.text("group")) ? MOLAR_MASS_TOLERANCE : 0;
  }

  private static Recomputation recompute() {
    Recomputation figures = new Recomputation();
    Table1Recomputation.fill(figures);
    TableS1Recomputation.fill(figures);
    TableS5Recomputation.fill(figures);
    FigureRecomputation.fill(figures);
    return figures;
  }
}
