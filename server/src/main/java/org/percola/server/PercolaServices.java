package org.percola.server;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.server.grpc.Answers;
import org.percola.server.grpc.CampaignCalls;
import org.percola.server.grpc.ComputePool;
import org.percola.server.grpc.ErrorMapping;
import org.percola.server.grpc.EventFeeds;
import org.percola.server.grpc.ExperimentCalls;
import org.percola.server.grpc.LeaseProtocol;
import org.percola.server.grpc.PlanningCalls;
import org.percola.server.grpc.PlanningTurns;
import org.percola.server.grpc.SuggestProtocol;
import org.percola.server.grpc.TemplateCalls;
import org.percola.server.store.CampaignStore;
import org.percola.surrogate.Workers;

/// The services over a store, wired by hand: the same ones whether a network, the command line or a
/// test calls them.
public final class PercolaServices implements AutoCloseable {

  /// Every processor, for fits that can be made side by side.
  private static final Workers SHARED = Workers.of(ForkJoinPool.commonPool());

  private final ComputePool compute;
  private final EventFeeds feeds;
  private final List<ServerServiceDefinition> definitions;

  private PercolaServices(
      ComputePool compute, EventFeeds feeds, List<ServerServiceDefinition> definitions) {
    this.compute = compute;
    this.feeds = feeds;
    this.definitions = definitions;
  }

  /// @param planners plans at a time
  /// @param waitingPlans the most plans that wait
  static PercolaServices over(CampaignStore store, int planners, int waitingPlans) {
    ComputePool compute = new ComputePool(planners, waitingPlans);
    Planner planner = new Planner(PlannerSettings.standard()).with(SHARED);
    EventFeeds feeds = new EventFeeds(store);
    Answers answers = new Answers(store, feeds);
    PlanningTurns turns = new PlanningTurns(waitingPlans);
    SuggestProtocol suggestions = new SuggestProtocol(store, answers, compute, turns, planner);
    LeaseProtocol leases = new LeaseProtocol(store, answers, turns, suggestions);
    Stream<BindableService> calls =
        Stream.of(
            new CampaignCalls(store, answers, feeds),
            new ExperimentCalls(store, answers, leases),
            new PlanningCalls(store, compute, planner, suggestions),
            new TemplateCalls());
    ErrorMapping errors = new ErrorMapping();
    return new PercolaServices(
        compute, feeds, calls.map(call -> ServerInterceptors.intercept(call, errors)).toList());
  }

  /// The services over a store, inside this process. Closing them leaves the store open.
  public static InProcessServices inProcess(CampaignStore store) {
    String name = InProcessServerBuilder.generateName();
    PercolaServices services = over(store, 1, 1);
    InProcessServerBuilder builder =
        InProcessServerBuilder.forName(name).executor(Executors.newVirtualThreadPerTaskExecutor());
    services.definitions().forEach(builder::addService);
    try {
      return InProcessServices.of(name, builder.build().start(), services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ServerServiceDefinition> definitions() {
    return definitions;
  }

  /// Ends the calls that would never end by themselves.
  void endStreams() {
    feeds.close();
  }

  @Override
  public void close() {
    feeds.close();
    compute.close();
  }
}
