package org.percola.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Measurement;

/// The rows of measurements. They are added and never changed.
final class MeasurementTable {
  private static final String INSERT =
      """
      INSERT INTO measurement (campaign_id, experiment_id, id, ordinal, outcome, bound, value, unit,
        standard_error, cell, electrode, powder_batch, conditions, replicate, source_hash,
        supersedes, confirmed, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /// Beyond, a fit takes longer than anybody waits. The count is read from the primary key's index.
  static final int MOST_PER_CAMPAIGN = 20_000;

  private final Handle handle;
  private final Documents documents;

  MeasurementTable(Handle handle, Documents documents) {
    this.handle = handle;
    this.documents = documents;
  }

  /// How many a campaign has.
  long count(String campaign) {
    return handle
        .createQuery("SELECT COUNT(*) FROM measurement WHERE campaign_id = :campaign")
        .bind("campaign", campaign)
        .mapTo(Long.class)
        .one();
  }

  /// Refuses a campaign that has grown beyond what can be planned with.
  ///
  /// @throws PreconditionException when it has too many measurements
  static void refuseTooMany(String campaign, long count) {
    if (count > MOST_PER_CAMPAIGN) {
      throw new PreconditionException(
          "TOO_MANY_MEASUREMENTS",
          "campaigns/%s: %d measurements (expected: at most %d)"
              .formatted(campaign, count, MOST_PER_CAMPAIGN));
    }
  }

  /// The measurements of one experiment, in the order they were reported.
  List<Measurement> of(String campaign, String experiment) {
    return PlainSql.query(
        handle,
        "SELECT * FROM measurement WHERE campaign_id = ? AND experiment_id = ? ORDER BY ordinal",
        this::read,
        campaign,
        experiment);
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

  void insert(List<PendingRow.Measured> added) {
    PlainSql.batch(handle, INSERT, added, this::values);
  }

  private @Nullable Object[] values(PendingRow.Measured added) {
    Measurement measurement = added.measurement();
    Measurement.Specimen specimen = measurement.specimen();
    return new @Nullable Object[] {
      added.campaign(),
      added.experiment(),
      measurement.id(),
      added.ordinal(),
      measurement.outcome(),
      Bound.of(measurement.value()).name(),
      Bound.number(measurement.value()),
      measurement.unit(),
      measurement.standardError(),
      specimen == null ? null : specimen.cell(),
      specimen == null ? null : specimen.electrode(),
      specimen == null ? null : specimen.powderBatch(),
      documents.writeNumbers(measurement.conditions()),
      measurement.replicate(),
      measurement.sourceHash(),
      measurement.supersedes(),
      measurement.confirmed() ? 1 : 0,
      added.revision()
    };
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
