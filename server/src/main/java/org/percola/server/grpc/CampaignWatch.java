package org.percola.server.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.percola.v1.CampaignEvent;
import org.percola.v1.WatchCampaignResponse;

/// One stream of what happens to a campaign. It keeps no events, only the revision it has come to:
/// it sends while the caller can take more, and reads on from there.
final class CampaignWatch {
  /// Events taken from the feed at a time; those that the caller cannot take are read again.
  private static final int BATCH = 64;

  private final ServerCallStreamObserver<WatchCampaignResponse> caller;
  private final EventFeeds feeds;
  private final EventFeed feed;
  private final Runnable wake = this::wake;
  private final Thread thread;
  private long revision;
  private long sent;

  /// Tells a caller what happens after a revision, until the caller leaves or the server stops.
  ///
  /// @param present the campaign's revision now
  static void begin(
      ServerCallStreamObserver<WatchCampaignResponse> caller,
      EventFeeds feeds,
      String campaignId,
      long after,
      long present) {
    CampaignWatch watch = new CampaignWatch(caller, feeds, campaignId, after, present);
    caller.setOnReadyHandler(watch.wake);
    caller.setOnCancelHandler(watch.wake);
    watch.thread.start();
  }

  private CampaignWatch(
      ServerCallStreamObserver<WatchCampaignResponse> caller,
      EventFeeds feeds,
      String campaignId,
      long after,
      long present) {
    this.caller = caller;
    this.feeds = feeds;
    this.revision = after;
    this.thread = Thread.ofVirtual().name("percola-watch-" + campaignId).unstarted(this::run);
    this.feed = feeds.join(campaignId, present, wake);
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  private void run() {
    try {
      send(WatchCampaignResponse.newBuilder());
      while (!caller.isCancelled()) {
        tell(feed.after(revision, BATCH));
      }
    } catch (RuntimeException e) {
      caller.onError(ErrorMapping.statusOf(e));
    } finally {
      feeds.leave(feed, wake);
    }
  }

  private void tell(List<CampaignEvent> events) {
    if (events.isEmpty() || !caller.isReady()) {
      rest();
      return;
    }
    for (CampaignEvent event : events) {
      if (!caller.isReady()) {
        return;
      }
      revision = event.getRevision();
      send(WatchCampaignResponse.newBuilder().setEvent(event));
    }
  }

  // Whatever there may be to do ends the rest: an event, a caller that is ready or gone, a stop.
  private void rest() {
    long left = sent + feeds.heartbeat().toNanos() - System.nanoTime();
    if (!caller.isReady()) {
      LockSupport.park(this);
    } else if (left > 0) {
      LockSupport.parkNanos(this, left);
    } else {
      send(WatchCampaignResponse.newBuilder());
    }
  }

  private void send(WatchCampaignResponse.Builder response) {
    caller.onNext(response.setRevision(revision).build());
    sent = System.nanoTime();
  }
}
