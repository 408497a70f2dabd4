package org.percola.benchmarks.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;

/// Many stations ask one server for something to make and tell what came of it, all at once. Some
/// send their requests twice, some forget what they had and ask again.
///
/// No two of them may ever hold one experiment, and everything they tell must be there once.
public final class StationsRace implements Benchmarks.Benchmark {
  private static final int STATIONS = 200;
  private static final int EACH = 50;
  private static final int QUICK_STATIONS = 20;
  private static final int QUICK_EACH = 10;

  /// Stations that share a connection.
  private static final int PER_CONNECTION = 10;

  /// What a race came to.
  ///
  /// @param suggested of them, while the stations asked; all others were queued before
  /// @param shared experiments that two stations held
  /// @param lost experiments asked for and told, but not completed
  /// @param doubled experiments with more than the one result told
  public record Figures(
      int experiments,
      int suggested,
      int shared,
      int lost,
      int doubled,
      long forgotten,
      long sentTwice,
      long refused,
      double suggestingSeconds,
      double seconds) {
    @Override
    public String toString() {
      return """
      experiments made and told   %d in %.1f s
      suggested while asking      %d in %.1f s, all others queued
      held by two stations        %d
      told but lost               %d
      told twice                  %d
      requests sent twice         %d
      asks after forgetting       %d
      refused as busy, sent again %d\
      """
          .formatted(
              experiments,
              seconds,
              suggested,
              suggestingSeconds,
              shared,
              lost,
              doubled,
              sentTwice,
              forgotten,
              refused);
    }
  }

  @Override
  public void run() throws Exception {
    print(STATIONS, EACH);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_STATIONS, QUICK_EACH);
  }

  private static void print(int stations, int each) throws Exception {
    System.out.printf("%d stations ask and tell %d times each%n", stations, each);
    System.out.println(race(stations, each));
  }

  /// Every station makes so many experiments: the first is suggested while it asks, all others were
  /// queued. To suggest them all would measure the planner.
  public static Figures race(int stations, int each) throws Exception {
    try (Lab lab = Lab.open(Math.ceilDiv(stations, PER_CONNECTION));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Campaign campaign = lab.study("race");
      Map<String, String> holders = new ConcurrentHashMap<>();
      List<Station> racers = new ArrayList<>();
      for (int i = 0; i < stations; i++) {
        racers.add(new Station(lab, campaign, i, holders));
      }
      long start = System.nanoTime();
      await(threads, racers, station -> station.make(1));
      double suggesting = (System.nanoTime() - start) / 1e9;
      lab.queue(campaign, stations * each - lab.size(campaign));
      await(threads, racers, station -> station.make(each - 1));
      double seconds = (System.nanoTime() - start) / 1e9;
      return count(racers, lab.experiments(campaign), suggesting, seconds);
    }
  }

  private static void await(ExecutorService threads, List<Station> racers, Consumer<Station> work)
      throws Exception {
    List<Future<?>> all = new ArrayList<>();
    racers.forEach(station -> all.add(threads.submit(() -> work.accept(station))));
    for (Future<?> one : all) {
      one.get();
    }
  }

  private static Figures count(
      List<Station> racers, List<Experiment> experiments, double suggesting, double seconds) {
    int suggested = 0;
    int lost = 0;
    int doubled = 0;
    for (Experiment experiment : experiments) {
      suggested += experiment.hasSuggestion() ? 1 : 0;
      if (experiment.getState() != ExperimentState.EXPERIMENT_STATE_COMPLETED) {
        lost++;
      } else if (experiment.getMeasurementsCount() != 1) {
        doubled++;
      }
    }
    return new Figures(
        experiments.size(),
        suggested,
        racers.stream().mapToInt(Station::shared).sum(),
        lost,
        doubled,
        racers.stream().mapToLong(Station::forgotten).sum(),
        racers.stream().mapToLong(Station::sentTwice).sum(),
        racers.stream().mapToLong(Station::refused).sum(),
        suggesting,
        seconds);
  }
}
