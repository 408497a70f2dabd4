package org.percola.benchmarks.service;

import io.grpc.ManagedChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;

/// Many clients that tell results, and the comparison of what was acknowledged with what is there.
final class Tellers implements AutoCloseable {
  private static final int PAGE = 1_000;
  private static final long MILLIS_BETWEEN_LOOKS = 3;

  private final List<ManagedChannel> servers;
  private final List<Campaign> campaigns = new ArrayList<>();
  private final List<Teller> tellers = new ArrayList<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final Silence silence = new Silence();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Starts so many, evenly over so many campaigns.
  Tellers(List<ManagedChannel> servers, int count, int campaignCount) {
    this.servers = servers;
    for (int i = 0; i < campaignCount; i++) {
      campaigns.add(
          CampaignServiceGrpc.newBlockingStub(servers.getFirst())
              .createCampaign(
                  CreateCampaignRequest.newBuilder().setCampaign(Lab.spec("chaos " + i)).build()));
    }
    for (int i = 0; i < count; i++) {
      Teller teller = new Teller(servers, campaigns.get(i % campaignCount), i, silence);
      tellers.add(teller);
      running.add(threads.submit(teller));
    }
  }

  List<Campaign> campaigns() {
    return campaigns;
  }

  /// Waits until so many more results are acknowledged: what happens then happens while all are at
  /// work, on a slow machine too.
  void awaitAcknowledged(int more) {
    long wanted = acknowledged() + more;
    while (acknowledged() < wanted) {
      ServerProcess.sleep(MILLIS_BETWEEN_LOOKS);
      running.stream()
          .filter(one -> one.state() == Future.State.FAILED)
          .findAny()
          .ifPresent(one -> {
            throw new IllegalStateException("a client was refused", one.exceptionNow());
          });
    }
  }

  /// For how long nobody's result was acknowledged while something happened, until the next one
  /// was.
  long silenceDuring(Runnable happening) {
    silence.listen();
    happening.run();
    awaitAcknowledged(1);
    return silence.longestMillis();
  }

  private long acknowledged() {
    return tellers.stream().mapToLong(Teller::acknowledged).sum();
  }

  /// What it came to.
  ///
  /// @param lost acknowledged results that are not there
  /// @param doubled results that are there more than once
  /// @param gaps revisions of campaigns that no result explains
  record Count(long acknowledged, long repeats, long lost, long doubled, long gaps) {}

  /// Lets every teller end with an acknowledgement, then counts.
  Count count() throws Exception {
    tellers.forEach(Teller::stop);
    for (Future<?> one : running) {
      one.get();
    }
    Map<Double, Integer> there = new HashMap<>();
    long gaps = 0;
    for (Campaign campaign : campaigns) {
      long experiments = collect(campaign, there);
      gaps += Math.abs(revision(campaign) - 1 - experiments);
    }
    long acknowledged = 0;
    long lost = 0;
    for (Teller teller : tellers) {
      acknowledged += teller.acknowledged();
      for (int i = 0; i < teller.acknowledged(); i++) {
        lost += there.containsKey(teller.result(i)) ? 0 : 1;
      }
    }
    long doubled = there.values().stream().filter(times -> times > 1).count();
    long repeats = tellers.stream().mapToLong(Teller::repeats).sum();
    return new Count(acknowledged, repeats, lost, doubled, gaps);
  }

  @Override
  public void close() {
    tellers.forEach(Teller::stop);
    threads.shutdownNow();
  }

  private long collect(Campaign campaign, Map<Double, Integer> there) {
    long experiments = 0;
    String token = "";
    do {
      ListExperimentsResponse page =
          ExperimentServiceGrpc.newBlockingStub(servers.getFirst())
              .listExperiments(
                  ListExperimentsRequest.newBuilder()
                      .setParent(campaign.getName())
                      .setPageSize(PAGE)
                      .setPageToken(token)
                      .build());
      for (Experiment experiment : page.getExperimentsList()) {
        there.merge(experiment.getMeasurements(0).getExact(), 1, Integer::sum);
        experiments++;
      }
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return experiments;
  }

  private long revision(Campaign campaign) {
    return CampaignServiceGrpc.newBlockingStub(servers.getFirst())
        .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
        .getRevision();
  }
}
