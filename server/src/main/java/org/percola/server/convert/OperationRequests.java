package org.percola.server.convert;

import com.google.longrunning.ListOperationsRequest;
import com.google.longrunning.WaitOperationRequest;
import java.time.Duration;
import org.percola.server.store.OperationName;

/// Requests about operations.
public final class OperationRequests {
  /// The longest that one call waits; who wants to wait longer asks again. Connections that say
  /// nothing for longer are cut by what lies between.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /// Operations carry their answers, so their pages are shorter than others.
  private static final int LARGEST_PAGE = 100;

  private OperationRequests() {}

  /// A page of the operations of a campaign.
  ///
  /// @param after the id of the last operation of the page before; empty for the first page
  public record Page(String campaignId, String after, int size) {}

  /// The page that is asked for.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static Page read(ListOperationsRequest request) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign("name", request.getName(), at);
    int size = PageToken.size(request.getPageSize(), at);
    String after = PageToken.read(request.getPageToken(), at);
    if (!request.getFilter().isEmpty()) {
      at.add("filter", "'" + request.getFilter() + "'", "empty: all operations of the campaign");
    }
    at.refuse();
    return new Page(id, after, Math.min(size, LARGEST_PAGE));
  }

  /// The operation that is asked about.
  ///
  /// @throws InvalidRequestException when the name is none of an operation
  public static OperationName readName(String name) {
    Violations at = Violations.ofRequest();
    OperationName read = ResourceName.readOperation("name", name, at);
    at.refuse();
    return read;
  }

  /// How long to wait at most.
  ///
  /// @throws InvalidRequestException when it is less than nothing
  public static Duration readTimeout(WaitOperationRequest request) {
    if (!request.hasTimeout()) {
      return LONGEST_WAIT;
    }
    com.google.protobuf.Duration asked = request.getTimeout();
    if (asked.getSeconds() < 0 || asked.getNanos() < 0) {
      Violations at = Violations.ofRequest();
      at.add("timeout", asked.getSeconds() + " s", "0 or more");
      at.refuse();
    }
    return asked.getSeconds() < LONGEST_WAIT.toSeconds()
        ? Duration.ofSeconds(asked.getSeconds(), asked.getNanos())
        : LONGEST_WAIT;
  }
}
