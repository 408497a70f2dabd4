package org.percola.server.grpc;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.BusyException;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoppingException;

/// What happens to the campaigns that are being watched: one feed each, however many watch it.
public final class EventFeeds implements AutoCloseable {
  /// A stream costs some ten kilobytes; this many are a mistake or an attack.
  private static final int MOST_WATCHERS = 10_000;

  /// When it makes sense to try again.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /// How long a change made by another server on the same database may go unnoticed. Changes made
  /// by this one are noticed at once.
  private static final Duration POLL = Duration.ofMillis(250);

  /// Often enough to notice a dead connection before a person does, too seldom to cost anything.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final CampaignStore store;
  private final Duration heartbeat;
  private final Map<String, EventFeed> feeds = new HashMap<>();
  private int watchers;
  private boolean closed;

  public EventFeeds(CampaignStore store) {
    this(store, HEARTBEAT);
  }

  EventFeeds(CampaignStore store, Duration heartbeat) {
    this.store = store;
    this.heartbeat = heartbeat;
  }

  /// How long a stream may be silent.
  Duration heartbeat() {
    return heartbeat;
  }

  /// The feed of a campaign for one more watcher, who must [#leave] it.
  ///
  /// @param revision the campaign's now
  /// @throws BusyException when too many are watching already
  synchronized EventFeed join(String campaignId, long revision, Runnable watcher) {
    if (closed) {
      throw new StoppingException();
    }
    if (watchers >= MOST_WATCHERS) {
      throw BusyException.streams(MOST_WATCHERS, RETRY_AFTER);
    }
    EventFeed feed =
        feeds.computeIfAbsent(campaignId, id -> EventFeed.begin(store, id, revision, POLL));
    feed.add(watcher);
    watchers++;
    return feed;
  }

  /// Ends what [#join] began.
  synchronized void leave(EventFeed feed, Runnable watcher) {
    watchers--;
    if (feed.remove(watcher)) {
      feeds.remove(feed.campaignId());
      feed.close();
    }
  }

  /// Lets whoever watches a campaign know that something happened to it.
  void changed(String campaignId) {
    EventFeed feed = find(campaignId);
    if (feed != null) {
      feed.look();
    }
  }

  /// Ends all streams; they can be resumed at another server, or later at this one.
  @Override
  public synchronized void close() {
    closed = true;
    feeds.values().forEach(EventFeed::close);
  }

  private synchronized @Nullable EventFeed find(String campaignId) {
    return feeds.get(campaignId);
  }
}
