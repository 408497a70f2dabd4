package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.Experiment;

/// Experiments that are to be made: who has which one, until when, and what it is.
final class OpenExperiments {
  private OpenExperiments() {}

  /// A table with a row per experiment; the ends of leases have a column where there are any.
  static ForecastTable table(Campaign campaign, List<Experiment> open) {
    CampaignSpec spec = campaign.getSpec();
    List<ForecastColumn> columns = new ArrayList<>();
    columns.add(new ForecastColumn(Heading.left("state"), OpenExperiments::state));
    if (open.stream().anyMatch(Experiment::hasLeaseExpireTime)) {
      columns.add(new ForecastColumn(Heading.left("lease ends"), OpenExperiments::leaseEnd));
    }
    columns.addAll(DesignColumns.of(spec));
    return new ForecastTable("experiment", columns, rows(open));
  }

  /// One row per experiment, with the design as it came out, or else as planned.
  static List<ForecastRow> rows(List<Experiment> experiments) {
    List<ForecastRow> rows = new ArrayList<>();
    for (Experiment experiment : experiments) {
      DesignForecast design =
          DesignForecast.newBuilder()
              .setDesign(
                  experiment.hasAsMadeDesign()
                      ? experiment.getAsMadeDesign()
                      : experiment.getPlannedDesign())
              .build();
      String id = ResourceName.id(experiment.getName());
      rows.add(new ForecastRow(id, experiment, design, OptionalDouble.empty(), List.of()));
    }
    return rows;
  }

  private static String state(ForecastRow row) {
    Experiment experiment = row.experiment();
    String station = experiment.getStation();
    String state = StateWords.of(experiment.getState());
    return station.isEmpty() ? state : state + " @ " + station;
  }

  private static String leaseEnd(ForecastRow row) {
    Experiment experiment = row.experiment();
    return experiment.hasLeaseExpireTime() ? TimeText.minutes(experiment.getLeaseExpireTime()) : "";
  }
}
