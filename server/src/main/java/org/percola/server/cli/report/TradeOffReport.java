package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.CampaignSpec;
import org.percola.v1.GetBestResponse;
import org.percola.v1.TradeOff;

/// The best trade-offs between several objectives: those measured, and those believed possible.
/// Writes nothing where there are none.
final class TradeOffReport {
  private final CampaignSpec spec;
  private final GetBestResponse best;

  TradeOffReport(CampaignSpec spec, GetBestResponse best) {
    this.spec = spec;
    this.best = best;
  }

  void write(Page page) {
    write(
        page,
        "Best trade-offs measured",
        "Experiments that no other is believed to match in every objective.",
        best.getMeasuredTradeOffsList());
    write(
        page,
        "Best trade-offs believed possible",
        "Designs of the whole space that no other found is believed to match in every objective,"
            + " by what is expected of them.",
        best.getTradeOffsList());
  }

  private void write(Page page, String title, String meaning, List<TradeOff> tradeOffs) {
    if (tradeOffs.isEmpty()) {
      return;
    }
    List<ForecastColumn> columns = new ArrayList<>(DesignColumns.of(spec));
    columns.addAll(BeliefColumns.of(spec));
    List<ForecastRow> rows = new ArrayList<>();
    for (TradeOff one : tradeOffs) {
      rows.add(ForecastRow.of(label(one, rows.size() + 1), one.getForecast(), List.of()));
    }
    page.title(title);
    page.paragraph("", meaning);
    page.table(new ForecastTable("", columns, rows));
    page.blank();
  }

  private static String label(TradeOff one, int number) {
    return one.getExperiment().isEmpty() ? "#" + number : ResourceName.id(one.getExperiment());
  }
}
