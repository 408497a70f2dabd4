package org.percola.server.testing;

import com.google.longrunning.OperationsGrpc;
import com.google.longrunning.OperationsGrpc.OperationsBlockingStub;
import io.grpc.Channel;
import java.time.Instant;
import org.percola.server.Guards;
import org.percola.server.InProcessServices;
import org.percola.server.PercolaServices;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.SqliteCampaignStore;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.PlanningServiceGrpc.PlanningServiceBlockingStub;
import org.percola.v1.TemplateServiceGrpc;
import org.percola.v1.TemplateServiceGrpc.TemplateServiceBlockingStub;
import org.percola.v1.WhatIfServiceGrpc;
import org.percola.v1.WhatIfServiceGrpc.WhatIfServiceBlockingStub;

/// The services in this process over a store in memory, with the calls that tests make most.
public final class Services implements AutoCloseable {
  private final CampaignStore store;
  private final InProcessServices services;

  private Services(CampaignStore store, InProcessServices services) {
    this.store = store;
    this.services = services;
  }

  public static Services inMemory() {
    return over(memory());
  }

  public static Services over(CampaignStore store) {
    return new Services(store, PercolaServices.inProcess(store));
  }

  /// Behind guards.
  public static Services over(CampaignStore store, Guards guards) {
    return new Services(store, PercolaServices.inProcess(store, guards));
  }

  /// A campaign made by whoever may open the store.
  public static void create(CampaignStore store, Campaign campaign, String id) {
    InProcessServices open = PercolaServices.inProcess(store);
    CampaignServiceGrpc.newBlockingStub(open.channel())
        .createCampaign(
            CreateCampaignRequest.newBuilder().setCampaign(campaign).setCampaignId(id).build());
    open.close();
  }

  public static CampaignStore memory() {
    return SqliteCampaignStore.inMemory(
        new ProtoDocuments(), SteppedClock.from(Instant.parse("2026-03-01T08:00:00Z")));
  }

  public Channel channel() {
    return services.channel();
  }

  public CampaignServiceBlockingStub campaigns() {
    return CampaignServiceGrpc.newBlockingStub(channel());
  }

  public ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(channel());
  }

  public PlanningServiceBlockingStub planning() {
    return PlanningServiceGrpc.newBlockingStub(channel());
  }

  public WhatIfServiceBlockingStub whatIf() {
    return WhatIfServiceGrpc.newBlockingStub(channel());
  }

  public OperationsBlockingStub operations() {
    return OperationsGrpc.newBlockingStub(channel());
  }

  public TemplateServiceBlockingStub templates() {
    return TemplateServiceGrpc.newBlockingStub(channel());
  }

  /// A campaign of [Samples], named `campaigns/three-powders`.
  public Campaign sample() {
    return campaigns()
        .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build());
  }

  public Experiment add(Campaign campaign, Experiment.Builder experiment) {
    return experiments()
        .createExperiment(
            CreateExperimentRequest.newBuilder()
                .setParent(campaign.getName())
                .setExperiment(experiment)
                .build());
  }

  @Override
  public void close() {
    services.close();
    store.close();
  }
}
