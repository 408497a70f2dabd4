package org.percola.server.grpc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.Message;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.CampaignStore;

/// What was answered lately about campaigns, for as long as they stay at their revision: a page
/// that ten people look at is read and written out once.
///
/// Only for answers that depend on the request and the campaign alone, not on who asks or when.
public final class RecentAnswers {
  /// Answers in memory: those of some hundred pages. More would keep what nobody asks for again.
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /// Requests and what holds them, beside the answer itself.
  private static final int BYTES_AROUND = 512;

  /// An answer takes about so many times the memory of the bytes that are sent.
  private static final int BYTES_PER_BYTE_SENT = 4;

  /// Larger ones are seldom asked for twice and would push out many others.
  private static final int LARGEST_BYTES = 256 * 1024;

  private final CampaignStore store;
  private final @Nullable Cache<Message, Kept> kept;

  private RecentAnswers(CampaignStore store, @Nullable Cache<Message, Kept> kept) {
    this.store = store;
    this.kept = kept;
  }

  /// For a server.
  public static RecentAnswers keptOf(CampaignStore store) {
    return new RecentAnswers(
        store,
        Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Message request, Kept kept) -> kept.weight())
            .executor(Runnable::run)
            .build());
  }

  /// For a command, which asks nothing twice: reads every time, and starts sooner.
  public static RecentAnswers notKeptOf(CampaignStore store) {
    return new RecentAnswers(store, null);
  }

  /// The answer to a request about a campaign.
  ///
  /// @param read reads it from the store
  <A extends Message> A of(String campaignId, Message request, Class<A> kind, Supplier<A> read) {
    if (kept == null) {
      return read.get();
    }
    long revision = store.revision(campaignId);
    Kept known = kept.getIfPresent(request);
    if (known != null && known.revision == revision) {
      return kind.cast(known.answer);
    }
    A answer = read.get();
    // Revisions only grow: unchanged around the reading means unchanged during it.
    if (answer.getSerializedSize() <= LARGEST_BYTES && store.revision(campaignId) == revision) {
      kept.put(request, new Kept(revision, answer));
    }
    return answer;
  }

  /// An answer and the revision that it is of.
  private record Kept(long revision, Message answer) {
    int weight() {
      return BYTES_AROUND + BYTES_PER_BYTE_SENT * answer.getSerializedSize();
    }
  }
}
