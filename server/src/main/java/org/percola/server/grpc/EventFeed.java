package org.percola.server.grpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.percola.server.convert.EventConverter;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoppingException;
import org.percola.v1.CampaignEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to one campaign, read once for all who watch it.
///
/// It remembers the latest events. Whoever is further behind reads the store again, so a slow
/// watcher costs time of its own and no memory.
final class EventFeed {
  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

  /// Events read at a time.
  private static final int BATCH = 256;

  /// Events in memory: about half a megabyte, and as far as a watcher may fall behind before it
  /// reads the store itself.
  private static final int REMEMBERED = 1_024;

  /// An event that touched more experiments, such as an import, is read again by every watcher.
  private static final int LARGEST_REMEMBERED = 16;

  private final CampaignStore store;
  private final String campaignId;
  private final Duration poll;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private final @Nullable CampaignEvent[] latest = new @Nullable CampaignEvent[REMEMBERED];
  private final Thread reader;
  private volatile long head;
  private volatile boolean closed;

  private EventFeed(CampaignStore store, String campaignId, long revision, Duration poll) {
    this.store = store;
    this.campaignId = campaignId;
    this.poll = poll;
    this.head = revision;
    this.reader = Thread.ofVirtual().name("percola-feed-" + campaignId).unstarted(this::read);
  }

  /// A feed that tells what happens after a revision that the campaign has reached.
  ///
  /// @param poll how often the store is looked at when nobody says that something happened
  static EventFeed begin(CampaignStore store, String campaignId, long revision, Duration poll) {
    EventFeed feed = new EventFeed(store, campaignId, revision, poll);
    feed.reader.start();
    return feed;
  }

  String campaignId() {
    return campaignId;
  }

  void add(Runnable watcher) {
    watchers.add(watcher);
  }

  /// Takes a watcher away, and says whether nobody watches any more.
  boolean remove(Runnable watcher) {
    watchers.remove(watcher);
    return watchers.isEmpty();
  }

  /// Looks into the store now.
  void look() {
    LockSupport.unpark(reader);
  }

  void close() {
    closed = true;
    look();
    watchers.forEach(Runnable::run);
  }

  /// The next events after a revision, in order and without gaps; none when nothing has happened.
  ///
  /// @throws StoppingException when the feed was closed
  List<CampaignEvent> after(long revision, int limit) {
    if (closed) {
      throw new StoppingException();
    }
    List<CampaignEvent> known = remembered(revision, limit);
    return known.isEmpty() && revision < head ? fromStore(revision, limit) : known;
  }

  private synchronized List<CampaignEvent> remembered(long revision, int limit) {
    List<CampaignEvent> known = new ArrayList<>();
    for (long next = revision + 1; next <= head && known.size() < limit; next++) {
      CampaignEvent event = latest[slot(next)];
      if (event == null || event.getRevision() != next) {
        break;
      }
      known.add(event);
    }
    return known;
  }

  private List<CampaignEvent> fromStore(long revision, int limit) {
    List<CampaignEvent> events = new ArrayList<>();
    store
        .events(campaignId, revision, limit)
        .forEach(event -> events.add(EventConverter.toProto(event)));
    return events;
  }

  private void read() {
    while (!closed) {
      boolean more = false;
      try {
        List<CampaignEvent> events = fromStore(head, BATCH);
        more = events.size() == BATCH;
        if (!events.isEmpty()) {
          remember(events);
          watchers.forEach(Runnable::run);
        }
      } catch (RuntimeException e) {
        LOG.warn("campaigns/{}: its events cannot be read now", campaignId, e);
      }
      if (!more) {
        LockSupport.parkNanos(this, poll.toNanos());
      }
    }
  }

  private synchronized void remember(List<CampaignEvent> events) {
    for (CampaignEvent event : events) {
      boolean small = event.getExperimentsCount() <= LARGEST_REMEMBERED;
      latest[slot(event.getRevision())] = small ? event : null;
    }
    head = events.getLast().getRevision();
  }

  private static int slot(long revision) {
    return Math.floorMod(revision, REMEMBERED);
  }
}
