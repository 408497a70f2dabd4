package org.percola.benchmarks.service;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.List;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.server.store.DatabaseLocation;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;
import org.percola.v1.Measurement;
import org.percola.v1.Objective;

/// A server of its own on a free port, with a database in a folder of its own that goes with it,
/// and some connections to it.
public final class Lab implements AutoCloseable {
  private static final int LARGEST_BATCH = 1_000;

  private final TemporaryFolder folder;
  private final PercolaServer server;
  private final List<ManagedChannel> channels = new ArrayList<>();

  private Lab(TemporaryFolder folder, DatabaseLocation database, int connections) {
    this.folder = folder;
    server = PercolaServer.start(ServerSettings.of(database).withPort(0));
    for (int i = 0; i < connections; i++) {
      channels.add(
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build());
    }
  }

  static Lab open(int connections) {
    TemporaryFolder folder = new TemporaryFolder("percola-lab-");
    return new Lab(folder, new DatabaseLocation.SqliteFile(folder.path("lab.db")), connections);
  }

  /// A server over a database that is there.
  static Lab over(DatabaseLocation database, int connections) {
    return new Lab(new TemporaryFolder("percola-lab-"), database, connections);
  }

  /// One of the connections.
  Channel channel(int number) {
    return channels.get(number % channels.size());
  }

  CampaignServiceBlockingStub campaigns() {
    return CampaignServiceGrpc.newBlockingStub(channel(0));
  }

  ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(channel(0));
  }

  /// A new campaign of two settings and one outcome.
  Campaign study(String displayName) {
    return campaigns()
        .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(spec(displayName)).build());
  }

  /// What a new campaign of two settings and one outcome is made from.
  public static Campaign.Builder spec(String displayName) {
    return spec(displayName, List.of("milling_hours", "anneal_celsius"));
  }

  /// The same of some settings from 0 to 1.
  static Campaign.Builder spec(String displayName, List<String> settings) {
    Campaign.Builder campaign = Campaign.newBuilder().setDisplayName(displayName);
    for (String name : settings) {
      campaign
          .getSpecBuilder()
          .getSpaceBuilder()
          .addParametersBuilder()
          .setName(name)
          .getContinuousBuilder()
          .setUnit("1")
          .setLower(0)
          .setUpper(1);
    }
    campaign
        .getSpecBuilder()
        .addOutcomesBuilder()
        .setName("utilization")
        .setUnit("1")
        .getMeasuredBuilder();
    campaign
        .getSpecBuilder()
        .addObjectivesBuilder()
        .setOutcome("utilization")
        .setGoal(Objective.Goal.GOAL_MAXIMIZE);
    return campaign;
  }

  /// A design that no other number has.
  public static Experiment.Builder design(int number) {
    double golden = number * 0.6180339887498949;
    return Experiment.newBuilder()
        .setPlannedDesign(
            Design.newBuilder()
                .putValues("milling_hours", value(golden - Math.floor(golden)))
                .putValues("anneal_celsius", value(1.0 / (1 + number))));
  }

  /// A result of a design.
  public static Measurement.Builder result(double value) {
    return Measurement.newBuilder().setOutcome("utilization").setUnit("1").setExact(value);
  }

  /// How many experiments a campaign has.
  int size(Campaign campaign) {
    return campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
        .getExperimentCount();
  }

  /// Queues designs of one's own.
  void queue(Campaign campaign, int count) {
    for (int from = 0; from < count; from += LARGEST_BATCH) {
      BatchCreateExperimentsRequest.Builder batch =
          BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
      for (int i = from; i < Math.min(count, from + LARGEST_BATCH); i++) {
        batch.addRequests(CreateExperimentRequest.newBuilder().setExperiment(design(i)));
      }
      experiments().batchCreateExperiments(batch.build());
    }
  }

  /// All experiments of a campaign, oldest first.
  List<Experiment> experiments(Campaign campaign) {
    List<Experiment> all = new ArrayList<>();
    String token = "";
    do {
      ListExperimentsResponse page =
          experiments()
              .listExperiments(
                  ListExperimentsRequest.newBuilder()
                      .setParent(campaign.getName())
                      .setPageSize(LARGEST_BATCH)
                      .setPageToken(token)
                      .build());
      all.addAll(page.getExperimentsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
    server.close();
    folder.close();
  }

  private static DesignValue value(double number) {
    return DesignValue.newBuilder().setNumber(number).build();
  }
}
