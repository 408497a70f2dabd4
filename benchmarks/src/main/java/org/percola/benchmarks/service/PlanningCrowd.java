package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;

/// More callers who want suggestions than the planner can serve. Who is refused comes back when
/// told to.
final class PlanningCrowd implements AutoCloseable {
  private static final int SETTINGS = 10;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Tally tally = new Tally();
  private volatile boolean stopped;

  /// Lets callers ask for suggestions, evenly over the campaigns.
  PlanningCrowd(Channel server, int callerCount, List<Campaign> campaigns) {
    for (int i = 0; i < callerCount; i++) {
      Campaign campaign = campaigns.get(i % campaigns.size());
      callers.execute(() -> ask(server, campaign));
    }
  }

  /// Campaigns of ten settings.
  ///
  /// @param results that each has
  static List<Campaign> campaigns(Channel server, int count, int results) {
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      campaigns.add(study(server, i, results));
    }
    return campaigns;
  }

  /// How the calls end from now on.
  Tally beginTally() {
    tally = new Tally();
    return tally;
  }

  @Override
  public void close() {
    stopped = true;
    callers.shutdownNow();
    callers.close();
  }

  private void ask(Channel server, Campaign campaign) {
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder().setParent(campaign.getName()).build();
    while (!stopped) {
      long begin = System.nanoTime();
      try {
        PlanningServiceGrpc.newBlockingStub(server).suggestExperiments(request);
        tally.answered(System.nanoTime() - begin);
      } catch (StatusRuntimeException refusal) {
        if (stopped) {
          return;
        }
        tally.ended(refusal, System.nanoTime() - begin);
        pause(Retry.after(refusal));
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Campaign study(Channel server, int number, int results) {
    Campaign campaign =
        CampaignServiceGrpc.newBlockingStub(server)
            .createCampaign(
                CreateCampaignRequest.newBuilder()
                    .setCampaign(WideStudy.spec("planned " + number, SETTINGS))
                    .build());
    ExperimentServiceGrpc.newBlockingStub(server)
        .batchCreateExperiments(WideStudy.results(campaign, SETTINGS, results, number));
    return campaign;
  }
}
