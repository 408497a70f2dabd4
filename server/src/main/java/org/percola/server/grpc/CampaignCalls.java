package org.percola.server.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;
import org.percola.server.convert.CampaignConverter;
import org.percola.server.convert.CampaignRequests;
import org.percola.server.convert.Etag;
import org.percola.server.convert.PageToken;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.Violations;
import org.percola.server.security.Caller;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignReads;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoredCampaign;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ListCampaignsResponse;
import org.percola.v1.UndeleteCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

/// The calls that create and keep campaigns.
public final class CampaignCalls extends CampaignServiceGrpc.CampaignServiceImplBase {
  private final CampaignStore store;
  private final Answers answers;
  private final EventFeeds feeds;
  private final RecentAnswers recent;

  public CampaignCalls(
      CampaignStore store, Answers answers, EventFeeds feeds, RecentAnswers recent) {
    this.store = store;
    this.recent = recent;
    this.answers = answers;
    this.feeds = feeds;
  }

  @Override
  public void createCampaign(CreateCampaignRequest request, StreamObserver<Campaign> caller) {
    org.percola.optimizer.campaign.Campaign asked = CampaignRequests.read(request);
    Answers.send(
        caller,
        () ->
            request.getValidateOnly()
                ? Answers.tryOut(request, () -> CampaignConverter.toProto(named(asked, store)))
                : answers.once(
                    CampaignServiceGrpc.getCreateCampaignMethod(),
                    request,
                    asked.id(),
                    changes -> CampaignConverter.toProto(changes.create(named(asked, changes)))));
  }

  @Override
  public void getCampaign(GetCampaignRequest request, StreamObserver<Campaign> caller) {
    String id = id(request.getName());
    Answers.send(
        caller,
        () ->
            recent.of(
                id, request, Campaign.class, () -> CampaignConverter.toProto(store.campaign(id))));
  }

  @Override
  public void listCampaigns(
      ListCampaignsRequest request, StreamObserver<ListCampaignsResponse> caller) {
    Violations at = Violations.ofRequest();
    int size = PageToken.size(request.getPageSize(), at);
    String after = PageToken.read(request.getPageToken(), at);
    at.refuse();
    List<StoredCampaign> page = store.campaigns(after, size, request.getShowDeleted());
    ListCampaignsResponse answer = page(page, size);
    Answers.send(caller, () -> answer);
  }

  private static ListCampaignsResponse page(List<StoredCampaign> page, int size) {
    ListCampaignsResponse.Builder answer = ListCampaignsResponse.newBuilder();
    Caller who = Caller.current();
    PageRoom room = new PageRoom();
    String last = "";
    for (StoredCampaign stored : page) {
      if (who.sees(stored.definition().id())) {
        Campaign campaign = CampaignConverter.toProto(stored);
        if (!room.takes(campaign)) {
          return answer.setNextPageToken(PageToken.write(last)).build();
        }
        answer.addCampaigns(campaign);
      }
      last = stored.definition().id();
    }
    if (page.size() == size) {
      answer.setNextPageToken(PageToken.write(last));
    }
    return answer.build();
  }

  @Override
  public void updateCampaign(UpdateCampaignRequest request, StreamObserver<Campaign> caller) {
    String id = CampaignRequests.readId(request);
    Answers.send(
        caller,
        () ->
            request.getValidateOnly()
                ? Answers.tryOut(
                    request, () -> changed(request, id, store, CampaignConverter::toProto))
                : answers.once(
                    CampaignServiceGrpc.getUpdateCampaignMethod(),
                    request,
                    id,
                    changes ->
                        changed(
                            request,
                            id,
                            changes,
                            after -> CampaignConverter.toProto(changes.redefine(after)))));
  }

  private static Campaign changed(
      UpdateCampaignRequest request,
      String id,
      CampaignReads reads,
      Function<org.percola.optimizer.campaign.Campaign, Campaign> done) {
    org.percola.optimizer.campaign.Campaign before = reads.snapshot(id);
    Etag.check(request.getCampaign().getEtag(), id, before.revision());
    org.percola.optimizer.campaign.Campaign after = CampaignRequests.read(request, before);
    return CampaignConverter.changed(done.apply(after), before, after);
  }

  @Override
  public void deleteCampaign(DeleteCampaignRequest request, StreamObserver<Campaign> caller) {
    String id = id(request.getName());
    Answers.send(
        caller,
        () ->
            answers.once(
                CampaignServiceGrpc.getDeleteCampaignMethod(),
                request,
                id,
                changes -> {
                  check(changes, id, request.getEtag());
                  return CampaignConverter.toProto(changes.delete(id));
                }));
  }

  @Override
  public void undeleteCampaign(UndeleteCampaignRequest request, StreamObserver<Campaign> caller) {
    String id = id(request.getName());
    Answers.send(
        caller,
        () ->
            answers.once(
                CampaignServiceGrpc.getUndeleteCampaignMethod(),
                request,
                id,
                changes -> {
                  check(changes, id, request.getEtag());
                  return CampaignConverter.toProto(changes.undelete(id));
                }));
  }

  @Override
  public void watchCampaign(
      WatchCampaignRequest request, StreamObserver<WatchCampaignResponse> caller) {
    String id = id(request.getName());
    long present = store.campaign(id).definition().revision();
    long after = CampaignRequests.readAfter(request, id, present);
    CampaignWatch.begin(
        (ServerCallStreamObserver<WatchCampaignResponse>) caller, feeds, id, after, present);
  }

  private static void check(CampaignChanges changes, String id, String etag) {
    Etag.check(etag, id, changes.campaign(id).definition().revision());
  }

  private static String id(String name) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign("name", name, at);
    at.refuse();
    return id;
  }

  private static org.percola.optimizer.campaign.Campaign named(
      org.percola.optimizer.campaign.Campaign asked, CampaignReads reads) {
    return asked.id().isEmpty()
        ? asked.withId(FreeIds.campaign(reads, asked.displayName()))
        : asked;
  }
}
