package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.Random;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

/// Watches a campaign, and leaves and resumes now and then, or when the connection is lost. Every
/// tenth watcher reads slowly.
final class Watcher {
  private static final int SLOW = 10;

  /// A watcher stays for up to this part of all events, and up to fifty at least. Leaving more
  /// often, those of one connection would pass the limit that keeps clients from flooding a server
  /// with calls they cancel.
  private static final int STAYS = 20;

  private static final int LEAST_STAY = 50;

  private static final int EVENTS_PER_REST = 100;

  private final Channel channel;
  private final Campaign campaign;
  private final boolean slow;
  private final Random luck;
  private long revision;
  private long told;
  private long outOfOrder;
  private long resumed = -1; // the first time is no resuming

  Watcher(Channel channel, Campaign campaign, int number) {
    this.channel = channel;
    this.campaign = campaign;
    this.slow = number % SLOW == 0;
    this.luck = new Random(number);
  }

  /// Reads everything until a revision.
  void readUntil(long last) {
    while (revision < last) {
      resumed++;
      Context.CancellableContext stay = Context.current().withCancellation();
      stay.run(() -> stay(1 + luck.nextInt(Math.max(LEAST_STAY, (int) (last / STAYS))), last));
      stay.cancel(null);
    }
  }

  private void stay(int events, long last) {
    try {
      read(events, last);
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
        throw e;
      }
    }
  }

  long told() {
    return told;
  }

  long outOfOrder() {
    return outOfOrder;
  }

  long resumed() {
    return resumed;
  }

  private void read(int events, long last) {
    Iterator<WatchCampaignResponse> stream =
        CampaignServiceGrpc.newBlockingStub(channel)
            .watchCampaign(
                WatchCampaignRequest.newBuilder()
                    .setName(campaign.getName())
                    .setAfterRevision(revision)
                    .build());
    for (int left = events; left > 0 && revision < last; ) {
      WatchCampaignResponse next = stream.next();
      if (next.hasEvent()) {
        take(next.getEvent().getRevision());
        left--;
      }
    }
  }

  private void take(long next) {
    if (next != revision + 1) {
      outOfOrder++;
    }
    revision = next;
    told++;
    if (slow && told % EVENTS_PER_REST == 0) {
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
