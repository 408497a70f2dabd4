package org.percola.server.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement.Value;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.v1.EarlierCampaign.Reading;
import org.percola.v1.EarlierCampaign.Results;

/// Results of other campaigns, packed by column.
final class EarlierCampaignConverter {
  private EarlierCampaignConverter() {}

  /// @param campaign the one that learns from it
  static org.percola.v1.EarlierCampaign toProto(EarlierCampaign earlier, Campaign campaign) {
    Map<String, Results.Builder> columns = new LinkedHashMap<>();
    for (EarlierCampaign.Result result : earlier.results()) {
      Results.Builder column =
          columns.computeIfAbsent(
              result.outcome(),
              outcome ->
                  Results.newBuilder()
                      .setOutcome(outcome)
                      .setUnit(campaign.outcome(outcome).unit()));
      Double error = result.standardError();
      column.addRows(result.design()).addStandardErrors(error == null ? 0 : error);
      switch (result.value()) {
        case Value.Exact(double number) ->
            column.addValues(number).addReadings(Reading.READING_EXACT);
        case Value.AtLeast(double bound) ->
            column.addValues(bound).addReadings(Reading.READING_AT_LEAST);
        case Value.AtMost(double bound) ->
            column.addValues(bound).addReadings(Reading.READING_AT_MOST);
      }
    }
    return org.percola.v1.EarlierCampaign.newBuilder()
        .setName(earlier.name())
        .setDesigns(DesignTableConverter.toProto(campaign.space(), earlier.designs()))
        .addAllResults(columns.values().stream().map(c -> withoutDefaults(c).build()).toList())
        .addAllInfeasibleRows(earlier.infeasible())
        .build();
  }

  private static Results.Builder withoutDefaults(Results.Builder column) {
    if (column.getStandardErrorsList().stream().allMatch(error -> error == 0)) {
      column.clearStandardErrors();
    }
    if (column.getReadingsList().stream().allMatch(Reading.READING_EXACT::equals)) {
      column.clearReadings();
    }
    return column;
  }

  /// The results, after notes of every violation.
  ///
  /// @param campaign the one that learns from it, without earlier campaigns yet
  static EarlierCampaign fromProto(
      org.percola.v1.EarlierCampaign proto, Campaign campaign, Violations at) {
    List<Design> designs =
        DesignTableConverter.fromProto(proto.getDesigns(), campaign.space(), at.at("designs"));
    List<EarlierCampaign.Result> results = new ArrayList<>();
    for (int i = 0; i < proto.getResultsCount(); i++) {
      read(proto.getResults(i), campaign, results, at.at("results", i));
    }
    return new EarlierCampaign(proto.getName(), designs, results, proto.getInfeasibleRowsList());
  }

  private static void read(
      Results column, Campaign campaign, List<EarlierCampaign.Result> results, Violations at) {
    int count = column.getValuesCount();
    boolean rows = sized("rows", column.getRowsCount(), count, at);
    boolean errors =
        column.getStandardErrorsCount() == 0
            || sized("standard_errors", column.getStandardErrorsCount(), count, at);
    boolean readings =
        column.getReadingsCount() == 0 || sized("readings", column.getReadingsCount(), count, at);
    unit(column, campaign, at);
    if (!rows || !errors || !readings) {
      return;
    }
    PlausibleRange range = PlausibleRange.of(campaign, column.getOutcome());
    for (int i = 0; i < count; i++) {
      double value = at.at("values", i).finite("", column.getValues(i));
      if (range != null) {
        range.check(value, false, at.at("values", i));
      }
      results.add(
          new EarlierCampaign.Result(
              column.getRows(i),
              column.getOutcome(),
              value(column, i, value, at),
              standardError(column, i, at)));
    }
  }

  private static boolean sized(String field, int count, int expected, Violations at) {
    if (count != expected) {
      at.add(field, count + " entries", "one per value, " + expected);
    }
    return count == expected;
  }

  private static void unit(Results column, Campaign campaign, Violations at) {
    for (Outcome outcome : campaign.outcomes()) {
      if (outcome.name().equals(column.getOutcome()) && !outcome.unit().equals(column.getUnit())) {
        at.add("unit", "'" + column.getUnit() + "'", "that of the outcome, " + outcome.unit());
      }
    }
  }

  private static Value value(Results column, int i, double value, Violations at) {
    if (column.getReadingsCount() == 0) {
      return new Value.Exact(value);
    }
    return switch (column.getReadings(i)) {
      case READING_UNSPECIFIED, READING_EXACT -> new Value.Exact(value);
      case READING_AT_LEAST -> new Value.AtLeast(value);
      case READING_AT_MOST -> new Value.AtMost(value);
      case UNRECOGNIZED -> {
        at.unknown("readings[" + i + "]", column.getReadingsValue(i));
        yield new Value.Exact(value);
      }
    };
  }

  private static @Nullable Double standardError(Results column, int i, Violations at) {
    double error = column.getStandardErrorsCount() == 0 ? 0 : column.getStandardErrors(i);
    if (error == 0) {
      return null;
    }
    if (!(error > 0) || !Double.isFinite(error)) {
      at.at("standard_errors", i).add(error + " (expected: above 0 and finite, or 0 for unknown)");
      return null;
    }
    return error;
  }
}
