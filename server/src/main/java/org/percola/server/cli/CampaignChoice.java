package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ListCampaignsResponse;

/// Finds the campaign that a command is about: the one that was named, or the only one there is.
final class CampaignChoice {
  private static final String PREFIX = "campaigns/";

  // Enough to name them in a message.
  private static final int LISTED = 20;

  private CampaignChoice() {}

  /// The campaign of an id or a full name.
  ///
  /// @param named null for the only one there is
  /// @throws InvalidInput when none was named and there is not exactly one
  static Campaign of(Connection connection, @Nullable String named) {
    return of(connection, "CAMPAIGN", named);
  }

  /// The same where it is named otherwise than by an argument.
  ///
  /// @param place where it would have been named
  static Campaign of(Connection connection, String place, @Nullable String named) {
    if (named != null) {
      String name = named.startsWith(PREFIX) ? named : PREFIX + named;
      return connection
          .campaigns()
          .getCampaign(GetCampaignRequest.newBuilder().setName(name).build());
    }
    List<Campaign> campaigns = all(connection);
    if (campaigns.size() == 1) {
      return campaigns.getFirst();
    }
    throw new InvalidInput(place, campaigns.isEmpty() ? none() : several(campaigns));
  }

  /// Campaigns by name; not more than a message can name.
  static List<Campaign> all(Connection connection) {
    List<Campaign> campaigns = new ArrayList<>();
    ListCampaignsResponse page = ListCampaignsResponse.getDefaultInstance();
    do { // large campaigns do not share a page
      page =
          connection
              .campaigns()
              .listCampaigns(
                  ListCampaignsRequest.newBuilder()
                      .setPageSize(LISTED - campaigns.size())
                      .setPageToken(page.getNextPageToken())
                      .build());
      campaigns.addAll(page.getCampaignsList());
    } while (campaigns.size() < LISTED && !page.getNextPageToken().isEmpty());
    return campaigns;
  }

  private static String none() {
    return "there is no campaign yet (expected: one made by 'percola create')";
  }

  private static String several(List<Campaign> campaigns) {
    List<String> ids = campaigns.stream().map(c -> ResourceName.id(c.getName())).toList();
    return "not said (expected: one of " + String.join(", ", ids) + ")";
  }
}
