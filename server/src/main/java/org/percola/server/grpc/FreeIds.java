package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.percola.server.convert.ResourceName;
import org.percola.server.store.CampaignReads;
import org.percola.server.store.NotFoundException;

/// Ids for those who leave the choice to us: short, readable, never taken.
final class FreeIds {
  private FreeIds() {}

  /// An id that says the display name, such as `composite-cathode-2`.
  static String campaign(CampaignReads reads, String displayName) {
    String slug = ResourceName.idOf(displayName);
    String id = slug;
    for (int next = 2; taken(reads, id); next++) {
      id = slug + "-" + next;
    }
    return id;
  }

  /// The next ids of the form `e12`.
  static List<String> experiments(CampaignReads reads, String campaignId, int count) {
    List<String> ids = new ArrayList<>();
    for (long next = reads.lastOrdinal(campaignId) + 1; ids.size() < count; ) {
      List<String> more =
          LongStream.range(next, next + count - ids.size())
              .mapToObj(number -> "e" + number)
              .toList();
      next += more.size();
      Set<String> taken = reads.taken(campaignId, Set.copyOf(more));
      more.stream().filter(id -> !taken.contains(id)).forEach(ids::add);
    }
    return ids;
  }

  private static boolean taken(CampaignReads reads, String id) {
    try {
      reads.campaign(id);
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
