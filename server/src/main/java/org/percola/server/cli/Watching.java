package org.percola.server.cli;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.percola.v1.CampaignEvent;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

/// Reads what happens to a campaign; when the stream breaks it asks again after the last revision
/// it has seen.
final class Watching {
  private static final int MILLIS_BETWEEN_TRIES = 500;

  private final Connection connection;
  private final String campaign;
  private long revision;
  private long left;

  /// @param after the last revision that is known already
  Watching(Connection connection, String campaign, long after) {
    this.connection = connection;
    this.campaign = campaign;
    this.revision = after;
  }

  /// Hands on every event until a revision, but not more than so many.
  void read(long last, long most, Consumer<CampaignEvent> reader) {
    left = most;
    while (left > 0 && revision < last) {
      Context.CancellableContext stay = Context.current().withCancellation();
      try {
        stay.run(() -> stream(last, reader));
      } catch (StatusRuntimeException e) {
        if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
          throw e;
        }
        pause();
      } finally {
        stay.cancel(null);
      }
    }
  }

  private void stream(long last, Consumer<CampaignEvent> reader) {
    Iterator<WatchCampaignResponse> stream =
        connection
            .campaigns()
            .watchCampaign(
                WatchCampaignRequest.newBuilder()
                    .setName(campaign)
                    .setAfterRevision(revision)
                    .build());
    while (left > 0 && revision < last && stream.hasNext()) {
      WatchCampaignResponse next = stream.next();
      if (next.hasEvent()) {
        reader.accept(next.getEvent());
        revision = next.getRevision();
        left--;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }
}
