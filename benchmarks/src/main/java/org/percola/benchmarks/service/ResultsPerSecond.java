package org.percola.benchmarks.service;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceFutureStub;
import org.percola.v1.RecordResultsRequest;

/// How many results one client can tell over one connection, each on disk before it is answered:
/// one by one with many calls on their way, and in calls that import a thousand.
public final class ResultsPerSecond implements Benchmarks.Benchmark {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int RESULTS = 6_000;
  private static final int QUICK_RESULTS = 1_000;
  private static final int WARM_UP = 3_000;
  private static final int IMPORTS = 20;
  private static final int QUICK_IMPORTS = 3;
  private static final int WARM_UP_IMPORTS = 60;
  private static final int ROWS = 1_000;

  /// Calls on their way. More than the store writes at once, so that it never waits for the client.
  private static final int PIPELINED = 128;

  /// One is made while the other is on its way.
  private static final int PIPELINED_IMPORTS = 2;

  /// Campaigns end at 20 000 measurements.
  private static final int IMPORTS_PER_CAMPAIGN = 10;

  /// What a client came to.
  ///
  /// @param perSecond results acknowledged
  /// @param medianMillis from asking to the answer
  /// @param slowMillis which one call of a hundred exceeds
  /// @param micros processor time of client and server together, per result
  private record Rate(double perSecond, double medianMillis, double slowMillis, double micros) {
    @Override
    public String toString() {
      return "%6.0f per second, answered in %.1f ms (median) to %.1f ms (99 %%), %.0f us of processor time each"
          .formatted(perSecond, medianMillis, slowMillis, micros);
    }
  }

  @Override
  public void run() throws Exception {
    print(RESULTS, IMPORTS, WARM_UP, WARM_UP_IMPORTS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_RESULTS, QUICK_IMPORTS, QUICK_RESULTS, 1);
  }

  private static void print(int results, int imports, int warmUp, int warmUpImports)
      throws Exception {
    System.out.println("Results of one client over one connection, each durable before its answer");
    try (Lab lab = Lab.open(1)) {
      print("SQLite", lab, results, imports, warmUp, warmUpImports);
    }
    Path folder = Files.createTempDirectory("percola-results-");
    try (PostgresProcess database = new PostgresProcess(folder);
        Lab lab = Lab.over(database.location(), 1)) {
      print("PostgreSQL", lab, results, imports, warmUp, warmUpImports);
    } finally {
      ChaosSqlite.delete(folder);
    }
  }

  private static void print(
      String name, Lab lab, int results, int imports, int warmUp, int warmUpImports)
      throws Exception {
    oneByOne(lab, warmUp);
    System.out.printf("%-11s one by one       %s%n", name, oneByOne(lab, results));
    imported(lab, warmUpImports);
    System.out.printf("%-11s %d at a time   %s%n", name, ROWS, imported(lab, imports));
  }

  /// Results of experiments that are there.
  private static Rate oneByOne(Lab lab, int results) throws InterruptedException {
    Campaign campaign = lab.study("one by one");
    lab.queue(campaign, results);
    ExperimentServiceFutureStub server = ExperimentServiceGrpc.newFutureStub(lab.channel(0));
    List<RecordResultsRequest> requests =
        lab.experiments(campaign).stream()
            .map(experiment ->
                RecordResultsRequest.newBuilder()
                    .setName(experiment.getName())
                    .addMeasurements(Lab.result(0.5))
                    .setRequestId(UUID.randomUUID().toString())
                    .build())
            .toList();
    return timed(results, 1, PIPELINED, i -> server.recordResults(requests.get(i)));
  }

  /// Experiments made before, with their results.
  private static Rate imported(Lab lab, int imports) throws InterruptedException {
    ExperimentServiceFutureStub server = ExperimentServiceGrpc.newFutureStub(lab.channel(0));
    List<Campaign> campaigns =
        IntStream.rangeClosed(0, imports / IMPORTS_PER_CAMPAIGN)
            .mapToObj(i -> lab.study("import " + i))
            .toList();
    return timed(
        imports,
        ROWS,
        PIPELINED_IMPORTS,
        i -> server.batchCreateExperiments(rows(campaigns.get(i / IMPORTS_PER_CAMPAIGN), i)));
  }

  private static BatchCreateExperimentsRequest rows(Campaign campaign, int number) {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setRequestId(UUID.randomUUID().toString());
    for (int i = 0; i < ROWS; i++) {
      Experiment.Builder row = Lab.design(number * ROWS + i).addMeasurements(Lab.result(0.5));
      batch.addRequests(CreateExperimentRequest.newBuilder().setExperiment(row));
    }
    return batch.build();
  }

  private static <A> Rate timed(
      int calls, int rows, int pipelined, IntFunction<ListenableFuture<A>> call)
      throws InterruptedException {
    Semaphore free = new Semaphore(pipelined);
    AtomicLong failed = new AtomicLong();
    double[] millis = new double[calls];
    long start = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    for (int i = 0; i < calls; i++) {
      free.acquire();
      int number = i;
      long sent = System.nanoTime();
      Futures.addCallback(
          call.apply(i),
          new FutureCallback<A>() {
            @Override
            public void onSuccess(A answer) {
              millis[number] = (System.nanoTime() - sent) / 1e6;
              free.release();
            }

            @Override
            public void onFailure(Throwable refusal) {
              failed.incrementAndGet();
              free.release();
            }
          },
          MoreExecutors.directExecutor());
    }
    free.acquire(pipelined);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (failed.get() > 0) {
      throw new IllegalStateException(failed + " calls were refused");
    }
    double micros = (PROCESS.getProcessCpuTime() - processor) / 1e3 / calls / rows;
    Arrays.sort(millis);
    return new Rate(
        (double) calls * rows / seconds,
        millis[calls / 2],
        millis[(int) (0.99 * (calls - 1))],
        micros);
  }
}
