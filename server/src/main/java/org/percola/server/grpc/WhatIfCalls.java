package org.percola.server.grpc;

import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.whatif.SeekRequest;
import org.percola.optimizer.whatif.SweepRequest;
import org.percola.optimizer.whatif.WhatIf;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.Violations;
import org.percola.server.convert.WhatIfConverter;
import org.percola.server.convert.WhatIfRequests;
import org.percola.server.grpc.ComputePool.Admitted;
import org.percola.server.store.CampaignStore;
import org.percola.v1.SeekDesignsRequest;
import org.percola.v1.SeekDesignsResponse;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignResponse;
import org.percola.v1.WhatIfServiceGrpc;

/// The calls that ask about designs that nobody has to make.
public final class WhatIfCalls extends WhatIfServiceGrpc.WhatIfServiceImplBase {
  private final CampaignStore store;
  private final ComputePool compute;
  private final WhatIf whatIf;

  public WhatIfCalls(CampaignStore store, ComputePool compute, Planner planner) {
    this.store = store;
    this.compute = compute;
    this.whatIf = new WhatIf(planner);
  }

  @Override
  public void sweepDesign(SweepDesignRequest request, StreamObserver<SweepDesignResponse> caller) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign("parent", request.getParent(), at);
    String experiment = experiment(request, id, at);
    at.refuse();
    SweepDesignResponse answer = compute.admit(in -> sweep(in, request, id, experiment));
    Answers.send(caller, () -> answer);
  }

  /// The id of the experiment whose design is changed; empty when none is named.
  private static String experiment(SweepDesignRequest request, String id, Violations at) {
    if (!request.hasExperiment()) {
      return "";
    }
    ResourceName.Experiment name =
        ResourceName.readExperiment("experiment", request.getExperiment(), at);
    if (at.clean() && !name.campaignId().equals(id)) {
      at.add("experiment", request.getExperiment(), "one of " + request.getParent());
    }
    return name.id();
  }

  private SweepDesignResponse sweep(
      Admitted in, SweepDesignRequest request, String id, String experiment) {
    Campaign campaign = store.snapshot(id);
    @Nullable Design made =
        experiment.isEmpty() ? null : store.experiment(id, experiment).experiment().design();
    SweepRequest sweep = WhatIfRequests.read(request, made, campaign);
    return WhatIfConverter.toProto(in.compute(() -> whatIf.sweep(campaign, sweep)), id);
  }

  @Override
  public void seekDesigns(SeekDesignsRequest request, StreamObserver<SeekDesignsResponse> caller) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign("parent", request.getParent(), at);
    at.refuse();
    SeekDesignsResponse answer = compute.admit(in -> seek(in, request, id));
    Answers.send(caller, () -> answer);
  }

  private SeekDesignsResponse seek(Admitted in, SeekDesignsRequest request, String id) {
    Campaign campaign = store.snapshot(id);
    SeekRequest seek = WhatIfRequests.read(request, campaign);
    return WhatIfConverter.toProto(in.compute(() -> whatIf.seek(campaign, seek)), id);
  }
}
