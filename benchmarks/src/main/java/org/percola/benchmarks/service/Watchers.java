package org.percola.benchmarks.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.UpdateCampaignRequest;

/// Many watch one campaign while it changes; some read slowly, all leave and resume now and then.
///
/// Each must see every revision once and in order.
public final class Watchers implements Benchmarks.Benchmark {
  private static final int WATCHERS = 1_000;
  private static final int EVENTS = 100_000;
  private static final int QUICK_WATCHERS = 20;
  private static final int QUICK_EVENTS = 300;

  /// Streams that share a connection: so few that they do not leave more often than the server
  /// suffers on one connection.
  private static final int PER_CONNECTION = 10;

  private static final int WRITERS = 16;

  /// What watching came to.
  ///
  /// @param outOfOrder events that were not the next revision: gaps, repeats, steps back
  /// @param heap megabytes in use after a collection, in server and watchers together: before the
  ///   events, when half of them were written, and after all were told
  public record Figures(
      int watchers,
      int events,
      long told,
      long outOfOrder,
      long resumed,
      List<Long> heap,
      double seconds) {
    public Figures {
      heap = List.copyOf(heap);
    }

    @Override
    public String toString() {
      return """
      events told                 %d to %d watchers, %.1f s
      left and resumed            %d times
      gaps and repeats            %d
      heap after a collection     %d MB before, %d MB half-way, %d MB afterwards\
      """
          .formatted(
              told,
              watchers,
              seconds,
              resumed,
              outOfOrder,
              heap.getFirst(),
              heap.get(1),
              heap.getLast());
    }
  }

  @Override
  public void run() throws Exception {
    print(WATCHERS, EVENTS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_WATCHERS, QUICK_EVENTS);
  }

  private static void print(int watchers, int events) throws Exception {
    System.out.printf("%d events%n%s%n", events, watch(watchers, events));
  }

  /// So many watchers of one campaign that so many events happen to.
  public static Figures watch(int watchers, int events) throws Exception {
    try (Lab lab = Lab.open(1 + Math.ceilDiv(watchers, PER_CONNECTION));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Campaign campaign = lab.study("watched");
      long last = 1L + events;
      List<Long> heap = new ArrayList<>(List.of(megabytes()));
      long start = System.nanoTime();
      List<Watcher> all = new ArrayList<>();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < watchers; i++) {
        Watcher watcher = new Watcher(lab.channel(1 + i / PER_CONNECTION), campaign, i);
        all.add(watcher);
        running.add(threads.submit(() -> watcher.readUntil(last)));
      }
      write(lab, campaign, 0, events / 2, threads);
      heap.add(megabytes());
      write(lab, campaign, events / 2, events, threads);
      for (Future<?> one : running) {
        one.get();
      }
      heap.add(megabytes());
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Figures(
          watchers,
          events,
          all.stream().mapToLong(Watcher::told).sum(),
          all.stream().mapToLong(Watcher::outOfOrder).sum(),
          all.stream().mapToLong(Watcher::resumed).sum(),
          heap,
          seconds);
    }
  }

  private static void write(
      Lab lab, Campaign campaign, int from, int until, ExecutorService threads) throws Exception {
    List<Future<?>> writing = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int first = from + writer;
      writing.add(
          threads.submit(() -> {
            for (int i = first; i < until; i += WRITERS) {
              rename(lab, campaign, i);
            }
          }));
    }
    for (Future<?> one : writing) {
      one.get();
    }
  }

  private static void rename(Lab lab, Campaign campaign, int number) {
    CampaignServiceGrpc.newBlockingStub(lab.channel(0))
        .updateCampaign(
            UpdateCampaignRequest.newBuilder()
                .setCampaign(
                    Campaign.newBuilder()
                        .setName(campaign.getName())
                        .setDisplayName("name " + number))
                .build());
  }

  private static long megabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
