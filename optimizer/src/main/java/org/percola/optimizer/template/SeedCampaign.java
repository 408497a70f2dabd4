package org.percola.optimizer.template;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.percola.cathode.literature.SeedCampaignRow;
import org.percola.cathode.literature.SeedCampaignRows;
import org.percola.cathode.performance.Estimate;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;

/// A composite-cathode campaign that starts from the eight cathodes of Zhang et al., Joule 5
/// (2021).
public final class SeedCampaign {
  /// When the seed's experiments count as completed: the start of the year they were published.
  private static final Instant PUBLISHED = Instant.parse("2021-01-01T00:00:00Z");

  private SeedCampaign() {}

  /// The campaign of the template with the seed's experiments, named `seed-dp20` and so on.
  public static Campaign campaign(String id, CompositeCathode template) {
    Campaign empty = template.build(id);
    List<Experiment> experiments =
        SeedCampaignRows.all().stream()
            .map(row -> experiment(row, template.variableLoading()))
            .toList();
    return new Campaign(
        empty.id(),
        empty.displayName(),
        empty.space(),
        empty.constraints(),
        empty.outcomes(),
        empty.objectives(),
        empty.outcomeConstraints(),
        experiments,
        empty.revision());
  }

  private static Experiment experiment(SeedCampaignRow row, boolean variableLoading) {
    return new Experiment(
        "seed-" + row.id().toLowerCase(Locale.ROOT),
        design(row.design(), variableLoading),
        null,
        List.of(
            measurement(row, CathodeNames.UTILIZATION, "1", row.utilization()),
            measurement(row, CathodeNames.VOLTAGE, "V", row.averageVoltage())),
        null,
        Map.of(),
        List.of(new Experiment.Change(ExperimentState.COMPLETED, PUBLISHED, row.source())),
        null);
  }

  private static Design design(CathodeDesign cathode, boolean variableLoading) {
    Design design =
        Design.empty()
            .with(CathodeNames.ROUTE, cathode.route().name().toLowerCase(Locale.ROOT))
            .with(CathodeNames.PTO, cathode.activeMassFraction())
            .with(CathodeNames.ELECTROLYTE, rest(cathode))
            .with(CathodeNames.CARBON, cathode.carbonMassFraction())
            .with(CathodeNames.MILLING_HOURS, cathode.millingHours());
    if (cathode.route().usesSolvent()) {
      design =
          design
              .with(CathodeNames.ANNEAL_CELSIUS, cathode.annealCelsius())
              .with(CathodeNames.ANNEAL_HOURS, cathode.annealHours());
    }
    return variableLoading
        ? design.with(CathodeNames.LOADING, cathode.loadingMilligramsPerSquareCm())
        : design;
  }

  /// The electrolyte in decimal, so that the three fractions close to the last digit.
  private static double rest(CathodeDesign cathode) {
    return BigDecimal.ONE
        .subtract(BigDecimal.valueOf(cathode.activeMassFraction()))
        .subtract(BigDecimal.valueOf(cathode.carbonMassFraction()))
        .doubleValue();
  }

  private static Measurement measurement(
      SeedCampaignRow row, String outcome, String unit, Estimate estimate) {
    return new Measurement(
        outcome,
        outcome,
        new Measurement.Value.Exact(estimate.value()),
        unit,
        estimate.standardUncertainty(),
        new Measurement.Specimen(row.id(), null, null),
        Map.of(
            "c_rate", row.design().cRate(),
            "temperature_celsius", Conditions.TEMPERATURE_CELSIUS,
            "cycle", Conditions.CYCLE),
        1,
        null,
        null,
        true);
  }
}
