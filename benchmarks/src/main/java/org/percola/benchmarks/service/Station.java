package org.percola.benchmarks.service;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.RecordResultsRequest;

/// A station in a race: it asks, makes, tells, and is as careless as stations are.
final class Station {
  private static final double SENDS_TWICE = 0.1;
  private static final double FORGETS = 0.1;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ExperimentServiceBlockingStub service;
  private final Campaign campaign;
  private final String name;
  private final Map<String, String> holders;
  private final Random luck;
  private int shared;
  private long forgotten;
  private long sentTwice;
  private long refused;

  /// @param holders who holds which experiment, as all stations believe
  Station(Lab lab, Campaign campaign, int number, Map<String, String> holders) {
    this.service = ExperimentServiceGrpc.newBlockingStub(lab.channel(number));
    this.campaign = campaign;
    this.name = "station-" + number;
    this.holders = holders;
    this.luck = new Random(number);
  }

  /// Makes so many experiments.
  void make(int count) {
    for (int made = 0; made < count; ) {
      List<Experiment> given = ask();
      if (!given.isEmpty() && luck.nextDouble() < FORGETS) {
        forgotten++;
        check(given, ask());
      }
      for (Experiment experiment : given) {
        hold(experiment);
        tell(experiment);
        made++;
      }
    }
  }

  int shared() {
    return shared;
  }

  long forgotten() {
    return forgotten;
  }

  long sentTwice() {
    return sentTwice;
  }

  long refused() {
    return refused;
  }

  private List<Experiment> ask() {
    LeaseExperimentsRequest.Builder request =
        LeaseExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setStation(name)
            .setRequestId(UUID.randomUUID().toString());
    request.getSuggestBuilder();
    Supplier<LeaseExperimentsResponse> call = () -> service.leaseExperiments(request.build());
    return maybeTwice(call).getExperimentsList();
  }

  private void hold(Experiment experiment) {
    String other = holders.putIfAbsent(experiment.getName(), name);
    if (other != null) {
      shared++;
    }
  }

  private void tell(Experiment experiment) {
    RecordResultsRequest request =
        RecordResultsRequest.newBuilder()
            .setName(experiment.getName())
            .setStation(name)
            .addMeasurements(Lab.result(0.5 + 0.4 * luck.nextDouble()))
            .setRequestId(UUID.randomUUID().toString())
            .build();
    maybeTwice(() -> service.recordResults(request));
  }

  private void check(List<Experiment> first, List<Experiment> again) {
    if (!names(first).equals(names(again))) {
      throw new IllegalStateException(name + ": " + names(first) + ", then " + names(again));
    }
  }

  private static List<String> names(List<Experiment> experiments) {
    return experiments.stream().map(Experiment::getName).toList();
  }

  private <T> T maybeTwice(Supplier<T> call) {
    T answer = untilTaken(call);
    if (luck.nextDouble() < SENDS_TWICE) {
      sentTwice++;
      if (!untilTaken(call).equals(answer)) {
        throw new IllegalStateException(name + ": two answers to one request");
      }
    }
    return answer;
  }

  // A busy server says so at once, and the same request is sent again.
  private <T> T untilTaken(Supplier<T> call) {
    while (true) {
      try {
        return call.get();
      } catch (StatusRuntimeException e) {
        if (e.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED) {
          throw e;
        }
        refused++;
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE.plusMillis(luck.nextInt(200)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
