package org.percola.cathode.literature;

import java.util.List;
import org.percola.cathode.performance.Estimate;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.process.ProcessRoute;
import org.percola.cathode.table.TableRow;

/// The eight cathodes of the seed's Table 1, adjudicated: the first data of a campaign.
///
/// All share 10 wt% carbon, 2.69 mg/cm², 0.1C, 60 °C and, if solvent-made, 180 °C for 0.5 h. They
/// say nothing about any of those. Where the printed energies contradict each other the choice made
/// is in `inconsistencies.csv`.
public final class SeedCampaignRows {
  /// Standard uncertainty of an average voltage, V: residual of the straight line in the PTO
  /// fraction through the seven rows whose voltage is implied without a choice.
  public static final double VOLTAGE_STANDARD_UNCERTAINTY = 0.039;

  /// Milling of the seed's ball-milled PTO (BM-PTO) at 400 rpm, h.
  public static final double MILLED_HOURS = 10;

  private static final List<SeedCampaignRow> ROWS =
      SeedTable.CAMPAIGN.read().map(SeedCampaignRows::read);

  private SeedCampaignRows() {}

  /// The rows in the order of Table 1.
  public static List<SeedCampaignRow> all() {
    return ROWS;
  }

  /// The row with this id.
  ///
  /// @throws IllegalArgumentException if there is none
  public static SeedCampaignRow row(String id) {
    return ROWS.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "id: "
                    + id
                    + " (expected: one of "
                    + ROWS.stream().map(SeedCampaignRow::id).toList()
                    + ")"));
  }

  private static SeedCampaignRow read(TableRow row) {
    return new SeedCampaignRow(
        row.text("row_id"),
        design(row),
        new Estimate(row.number("utilization"), row.number("utilization_sd")),
        new Estimate(row.number("v_avg_V_implied"), VOLTAGE_STANDARD_UNCERTAINTY),
        row.number("e_electrode_seed_Wh_per_kg"),
        row.text("energy_source"),
        row.text("source"));
  }

  private static CathodeDesign design(TableRow row) {
    return new CathodeDesign(
        row.constant("route", ProcessRoute.class),
        row.number("f_pto"),
        row.number("f_c"),
        row.number("pto_milled") * MILLED_HOURS,
        row.optionalNumber("anneal_degC").orElse(CathodeDesign.UNANNEALED_CELSIUS),
        row.optionalNumber("anneal_h").orElse(0),
        row.number("loading_mg_per_cm2"),
        row.number("rate_C"));
  }
}
