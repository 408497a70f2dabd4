package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.percola.server.store.CampaignReads;
import org.percola.server.store.NotFoundException;

/// Ids for those who leave the choice to us: short, readable, never taken.
final class FreeIds {
  private static final int LONGEST_SLUG = 50;

  private FreeIds() {}

  /// An id that says the display name, such as `composite-cathode-2`.
  static String campaign(CampaignReads reads, String displayName) {
    String slug = slug(displayName);
    String id = slug;
    for (int next = 2; taken(reads, id); next++) {
      id = slug + "-" + next;
    }
    return id;
  }

  /// The next ids of the form `e12`.
  static List<String> experiments(CampaignReads reads, String campaignId, int count) {
    Set<String> taken = new HashSet<>(reads.experimentIds(campaignId));
    List<String> ids = new ArrayList<>();
    for (int next = taken.size() + 1; ids.size() < count; next++) {
      if (taken.add("e" + next)) {
        ids.add("e" + next);
      }
    }
    return ids;
  }

  private static String slug(String displayName) {
    String words = displayName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = words.substring(0, Math.min(words.length(), LONGEST_SLUG));
    String slug = trimmed.replaceAll("^[^a-z]+|-+$", "");
    return slug.isEmpty() ? "campaign" : slug;
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
