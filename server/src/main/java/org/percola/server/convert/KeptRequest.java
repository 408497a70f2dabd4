package org.percola.server.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Struct;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.CandidateList;
import org.percola.v1.DesignTable;
import org.percola.v1.SuggestExperimentsRequest;

/// What is kept of a request for experiments, so that it can be answered again: all of it but what
/// makes repeating it safe.
///
/// @param request its JSON form, with the number of candidates only where these are kept apart
/// @param candidates those that are kept apart; null when there are none, or so few that they are
///   part of the request
public record KeptRequest(Struct request, @Nullable CandidateList candidates) {
  /// The most bytes of candidates that are part of the request. Every suggestion carries it, and a
  /// thousand of them still make a page.
  static final int MOST_WITHIN = 4096;

  /// What is kept of a request that is about to be answered.
  public static KeptRequest of(SuggestExperimentsRequest request) {
    SuggestExperimentsRequest.Builder kept =
        request.toBuilder().clearRequestId().clearEtag().clearValidateOnly();
    if (request.getCandidates().getSerializedSize() <= MOST_WITHIN) {
      return new KeptRequest(Json.struct(kept.build()), null);
    }
    DesignTable number =
        DesignTable.newBuilder().setRows(request.getCandidates().getRows()).build();
    String document = Json.write(request.getCandidates());
    return new KeptRequest(
        Json.struct(kept.setCandidates(number).build()),
        new CandidateList(Sha256.of(document.getBytes(UTF_8)), document));
  }

  /// The request as it was.
  public SuggestExperimentsRequest whole() {
    SuggestExperimentsRequest.Builder whole =
        Json.read(Json.write(request), SuggestExperimentsRequest.newBuilder());
    if (candidates != null) {
      whole.setCandidates(Json.read(candidates.document(), DesignTable.newBuilder()));
    }
    return whole.build();
  }
}
