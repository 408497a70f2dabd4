package org.percola.server.cli.report;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.ApiKey;

/// The keys of a server, one line each.
public final class KeysReport {
  private final List<ApiKey> keys;

  /// A report on keys by name.
  public KeysReport(List<ApiKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /// Writes the report.
  public void write(Page page) {
    TextTable table =
        new TextTable(
            List.of(
                Heading.left("key"),
                Heading.left("role"),
                Heading.left("campaign"),
                Heading.left("created"),
                Heading.left("expires"),
                Heading.left("revoked")));
    for (ApiKey key : keys) {
      table.row(
          List.of(
              Cell.strong(ResourceName.id(key.getName())),
              Cell.of(key.getRole().name().substring("ROLE_".length()).toLowerCase(Locale.ROOT)),
              Cell.of(key.getCampaign().isEmpty() ? "all" : ResourceName.id(key.getCampaign())),
              time(key.hasCreateTime(), key.getCreateTime()),
              time(key.hasExpireTime(), key.getExpireTime()),
              time(key.hasRevokeTime(), key.getRevokeTime())));
    }
    page.table(table);
  }

  private static Cell time(boolean there, Timestamp time) {
    return there
        ? Cell.of(
            Instant.ofEpochSecond(time.getSeconds()).truncatedTo(ChronoUnit.SECONDS).toString())
        : Cell.NONE;
  }
}
