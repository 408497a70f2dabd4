package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Measurement;

/// The rows of measurements. They are added and never changed.
final class MeasurementTable {
  private static final String INSERT =
      """
      INSERT INTO measurement (campaign_id, experiment_id, id, ordinal, outcome, bound, value, unit,
        standard_error, cell, electrode, powder_batch, conditions, replicate, source_hash,
        supersedes, confirmed, revision)
      VALUES (:campaign, :experiment, :id, :ordinal, :outcome, :bound, :value, :unit,
        :standardError, :cell, :electrode, :powderBatch, :conditions, :replicate, :sourceHash,
        :supersedes, :confirmed, :revision)
      """;

  /// Beyond, a fit takes longer than anybody waits. The count is read from the primary key's index.
  static final int MOST_PER_CAMPAIGN = 20_000;

  private final Handle handle;
  private final Documents documents;

  MeasurementTable(Handle handle, Documents documents) {
    this.handle = handle;
    this.documents = documents;
  }

  /// Refuses a campaign that has grown beyond what can be planned with.
  ///
  /// @throws PreconditionException when it has too many measurements
  void refuseTooMany(String campaign) {
    long count =
        handle
            .createQuery("SELECT COUNT(*) FROM measurement WHERE campaign_id = :campaign")
            .bind("campaign", campaign)
            .mapTo(Long.class)
            .one();
    if (count > MOST_PER_CAMPAIGN) {
      throw new PreconditionException(
          "TOO_MANY_MEASUREMENTS",
          "campaigns/%s: %d measurements (expected: at most %d)"
              .formatted(campaign, count, MOST_PER_CAMPAIGN));
    }
  }

  /// The measurements of one experiment, in the order they were reported.
  List<Measurement> of(String campaign, String experiment) {
    return handle
        .createQuery(
            """
            SELECT * FROM measurement
            WHERE campaign_id = :campaign AND experiment_id = :experiment ORDER BY ordinal
            """)
        .bind("campaign", campaign)
        .bind("experiment", experiment)
        .map((row, context) -> read(row))
        .list();
  }

  /// The measurements of a campaign's experiments from one ordinal to another, by experiment.
  Map<String, List<Measurement>> between(String campaign, long first, long last) {
    Map<String, List<Measurement>> all = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT m.* FROM measurement m
            JOIN experiment e ON e.campaign_id = m.campaign_id AND e.id = m.experiment_id
            WHERE m.campaign_id = :campaign AND e.ordinal BETWEEN :first AND :last
            ORDER BY e.ordinal, m.ordinal
            """)
        .bind("campaign", campaign)
        .bind("first", first)
        .bind("last", last)
        .map((row, context) -> Map.entry(row.getString("experiment_id"), read(row)))
        .forEach(m -> all.computeIfAbsent(m.getKey(), id -> new ArrayList<>()).add(m.getValue()));
    return all;
  }

  /// The measurements of a campaign that were told until a revision, by experiment.
  Map<String, List<Measurement>> until(String campaign, long revision) {
    Map<String, List<Measurement>> all = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT * FROM measurement WHERE campaign_id = :campaign AND revision <= :revision
            ORDER BY experiment_id, ordinal
            """)
        .bind("campaign", campaign)
        .bind("revision", revision)
        .map((row, context) -> Map.entry(row.getString("experiment_id"), read(row)))
        .forEach(m -> all.computeIfAbsent(m.getKey(), id -> new ArrayList<>()).add(m.getValue()));
    return all;
  }

  /// Adds measurements after `present` that are there.
  void insert(
      String campaign, String experiment, int present, List<Measurement> added, long revision) {
    if (added.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (int i = 0; i < added.size(); i++) {
      batch
          .bind("campaign", campaign)
          .bind("experiment", experiment)
          .bind("ordinal", present + i + 1)
          .bind("revision", revision);
      bind(batch, added.get(i));
      batch.add();
    }
    batch.execute();
  }

  private void bind(PreparedBatch batch, Measurement measurement) {
    Measurement.Specimen specimen = measurement.specimen();
    batch
        .bind("id", measurement.id())
        .bind("outcome", measurement.outcome())
        .bind("bound", Bound.of(measurement.value()))
        .bind("value", Bound.number(measurement.value()))
        .bind("unit", measurement.unit())
        .bind("standardError", measurement.standardError())
        .bind("cell", specimen == null ? null : specimen.cell())
        .bind("electrode", specimen == null ? null : specimen.electrode())
        .bind("powderBatch", specimen == null ? null : specimen.powderBatch())
        .bind("conditions", documents.writeNumbers(measurement.conditions()))
        .bind("replicate", measurement.replicate())
        .bind("sourceHash", measurement.sourceHash())
        .bind("supersedes", measurement.supersedes())
        .bind("confirmed", measurement.confirmed() ? 1 : 0);
  }

  private Measurement read(ResultSet row) throws SQLException {
    return new Measurement(
        row.getString("id"),
        row.getString("outcome"),
        Bound.valueOf(row.getString("bound")).value(row.getDouble("value")),
        row.getString("unit"),
        nullable(row, "standard_error"),
        specimen(row),
        documents.readNumbers(row.getString("conditions")),
        row.getInt("replicate"),
        row.getString("source_hash"),
        row.getString("supersedes"),
        row.getInt("confirmed") == 1);
  }

  private static @Nullable Double nullable(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static Measurement.@Nullable Specimen specimen(ResultSet row) throws SQLException {
    String cell = row.getString("cell");
    String electrode = row.getString("electrode");
    String powderBatch = row.getString("powder_batch");
    return cell == null && electrode == null && powderBatch == null
        ? null
        : new Measurement.Specimen(cell, electrode, powderBatch);
  }
}
