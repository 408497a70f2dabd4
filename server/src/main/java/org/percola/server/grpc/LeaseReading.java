package org.percola.server.grpc;

import java.util.List;
import java.util.function.Supplier;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.convert.Violation;
import org.percola.server.store.Refusal;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.SuggestExperimentsRequest;

/// Reads what a station asks for. What is wrong with the suggestions it wants can only be judged on
/// the campaign, and is told from outside, beside what is wrong with the request around them.
final class LeaseReading {
  private final SuggestProtocol suggestions;

  LeaseReading(SuggestProtocol suggestions) {
    this.suggestions = suggestions;
  }

  /// What is asked for.
  ///
  /// @throws InvalidRequestException with everything that is wrong, the suggestions wanted included
  LeaseRequests.Asked read(LeaseExperimentsRequest request) {
    LeaseRequests.Asked asked;
    try {
      asked = LeaseRequests.read(request);
    } catch (InvalidRequestException outer) {
      throw LeaseRequests.both(outer, inside(request));
    }
    // Even where the queue holds enough: else a bad request fails on the day it runs empty.
    List<Violation> found = inside(request);
    if (!found.isEmpty()) {
      throw new InvalidRequestException(found);
    }
    return asked;
  }

  /// Refuses suggestions that could not be made now.
  void check(SuggestExperimentsRequest suggest, String campaignId) {
    judged(() -> suggestions.check(suggest, campaignId));
  }

  /// What comes of the suggestions wanted; what is wrong with them is told from outside.
  <T> T judged(Supplier<T> suggested) {
    try {
      return suggested.get();
    } catch (InvalidRequestException e) {
      throw LeaseRequests.ofMissing(e);
    }
  }

  private List<Violation> inside(LeaseExperimentsRequest request) {
    String campaignId = LeaseRequests.campaignId(request);
    if (!request.hasSuggest() || campaignId.isEmpty()) {
      return List.of();
    }
    try {
      check(LeaseRequests.missing(request, 0).toBuilder().clearEtag().build(), campaignId);
      return List.of();
    } catch (InvalidRequestException e) {
      return e.violations();
    } catch (Refusal e) {
      return List.of(); // nobody needs to know what state of things a bad request met
    }
  }
}
