package org.percola.server;

import io.grpc.BindableService;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.server.grpc.Answers;
import org.percola.server.grpc.CampaignCalls;
import org.percola.server.grpc.ComputePool;
import org.percola.server.grpc.ErrorMapping;
import org.percola.server.grpc.EventFeeds;
import org.percola.server.grpc.ExperimentCalls;
import org.percola.server.grpc.KeyCalls;
import org.percola.server.grpc.LeaseProtocol;
import org.percola.server.grpc.LongPlanning;
import org.percola.server.grpc.OperationCalls;
import org.percola.server.grpc.PlanningCalls;
import org.percola.server.grpc.PlanningTurns;
import org.percola.server.grpc.RecentAnswers;
import org.percola.server.grpc.RequestBytes;
import org.percola.server.grpc.SuggestProtocol;
import org.percola.server.grpc.TemplateCalls;
import org.percola.server.grpc.WhatIfCalls;
import org.percola.server.metrics.Measures;
import org.percola.server.operations.Operations;
import org.percola.server.security.KeyRing;
import org.percola.server.security.SecuritySettings;
import org.percola.server.store.CampaignStore;

/// The services over a store, wired by hand: the same ones whether a network, the command line or a
/// test calls them.
public final class PercolaServices implements AutoCloseable {
  /// Planners that no operation takes, so that whoever waits on the line finds one.
  private static final int PLANNERS_FOR_CALLS = 1;

  private final ComputePool compute;
  private final EventFeeds feeds;
  private final Operations operations;
  private final List<ServerServiceDefinition> definitions;

  private PercolaServices(
      ComputePool compute,
      EventFeeds feeds,
      Operations operations,
      List<ServerServiceDefinition> definitions) {
    this.compute = compute;
    this.feeds = feeds;
    this.operations = operations;
    this.definitions = definitions;
  }

  /// For a server.
  ///
  /// @param planners plans at a time
  /// @param waitingPlans the most plans that wait
  /// @param guards what callers must pass
  /// @param measures is told how long things take
  static PercolaServices over(
      CampaignStore store, int planners, int waitingPlans, Guards guards, Measures measures) {
    ComputePool compute = ComputePool.ofServer(planners, waitingPlans, measures);
    PlanningTurns turns = new PlanningTurns(compute, waitingPlans);
    int operations = Math.max(1, planners - PLANNERS_FOR_CALLS);
    return over(store, RecentAnswers.keptOf(store), compute, turns, operations, guards, measures);
  }

  private static PercolaServices over(
      CampaignStore store,
      RecentAnswers recent,
      ComputePool compute,
      PlanningTurns turns,
      int operationsAtATime,
      Guards guards,
      Measures measures) {
    Planner planner = new Planner(PlannerSettings.standard()).with(compute.workers());
    EventFeeds feeds = new EventFeeds(store);
    Answers answers = new Answers(store, feeds, measures);
    SuggestProtocol suggestions =
        new SuggestProtocol(store, answers, compute, turns, planner, measures);
    LongPlanning operations =
        LongPlanning.over(store, answers, feeds, compute, suggestions, operationsAtATime);
    LeaseProtocol leases = new LeaseProtocol(store, answers, turns, suggestions);
    Stream<BindableService> calls =
        Stream.of(
            new CampaignCalls(store, answers, feeds, recent),
            new ExperimentCalls(store, answers, leases, recent),
            new PlanningCalls(store, compute, planner, suggestions, operations),
            new WhatIfCalls(store, compute, planner),
            new OperationCalls(operations.operations()),
            new TemplateCalls(),
            new KeyCalls(guards.keys(), Clock.systemUTC()));
    List<ServerInterceptor> all = new ArrayList<>(guards.interceptors());
    all.addFirst(new ErrorMapping());
    all.addFirst(RequestBytes.heard());
    all.addAll(0, guards.watchers());
    return new PercolaServices(
        compute,
        feeds,
        operations.operations(),
        calls
            .map(call -> RequestBytes.readBy(ServerInterceptors.interceptForward(call, all)))
            .toList());
  }

  /// The services over a store, inside this process, for whoever may open the store and therefore
  /// everything. Closing them leaves the store open.
  public static InProcessServices inProcess(CampaignStore store) {
    Clock clock = Clock.systemUTC();
    KeyRing keys = new KeyRing(store.keys(), clock);
    return inProcess(store, Guards.of(SecuritySettings.OPEN, keys, clock));
  }

  /// The services over a store, inside this process, behind guards.
  public static InProcessServices inProcess(CampaignStore store, Guards guards) {
    String name = InProcessServerBuilder.generateName();
    ComputePool compute = ComputePool.ofCommand();
    PlanningTurns turns = new PlanningTurns(compute, 1);
    PercolaServices services =
        over(store, RecentAnswers.notKeptOf(store), compute, turns, 1, guards, Measures.NONE);
    InProcessServerBuilder builder =
        InProcessServerBuilder.forName(name).executor(Executors.newVirtualThreadPerTaskExecutor());
    services.definitions().forEach(builder::addService);
    try {
      return InProcessServices.of(name, builder.build().start(), services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many plans wait for a thread.
  int waitingPlans() {
    return compute.waiting();
  }

  List<ServerServiceDefinition> definitions() {
    return definitions;
  }

  /// Begins to do what was left to be done, without the caller waiting for it.
  void resume() {
    operations.resume();
  }

  /// Ends what would not end soon by itself: streams, and operations, which are left to the next
  /// server.
  void endStreams() {
    feeds.close();
    operations.close();
  }

  @Override
  public void close() {
    feeds.close();
    operations.close();
    compute.close();
  }
}
