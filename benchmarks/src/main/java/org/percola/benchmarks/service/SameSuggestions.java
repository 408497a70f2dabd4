package org.percola.benchmarks.service;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Channel;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentState;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// Three servers over one PostgreSQL database, and the command line by itself, are asked for the
/// same suggestions. Their answers must not differ in a bit: designs, predictions, reasons, notes
/// and the name of the belief.
///
/// A cathode with published results is asked again and again under other seeds; studies of two
/// settings grow by a result before each question.
public final class SameSuggestions implements Benchmarks.Benchmark {
  private static final int SUGGESTIONS = 1_000;
  private static final int QUICK_SUGGESTIONS = 24;
  private static final int SERVERS = 3;

  /// Results that a study gets before the next one begins.
  private static final int REVISIONS_PER_STUDY = 12;

  /// The first of so many questions is about the cathode, which takes longest.
  private static final int QUESTIONS_PER_CATHODE = 12;

  private static final String CATHODE = "cathode";

  /// What it came to.
  ///
  /// @param questions each asked of every server and of the command line
  /// @param otherServers answers of the second and third server that differ from the first's
  /// @param otherCommandLine answers of the command line that differ from the first server's
  public record Figures(int questions, int otherServers, int otherCommandLine) {
    @Override
    public String toString() {
      return """
      questions                                %d
      answers of servers that differ           %d of %d
      answers of the command line that differ  %d of %d\
      """
          .formatted(
              questions, otherServers, (SERVERS - 1) * questions, otherCommandLine, questions);
    }
  }

  @Override
  public void run() throws Exception {
    print(SUGGESTIONS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_SUGGESTIONS);
  }

  private static void print(int questions) throws Exception {
    System.out.printf("%d servers over one PostgreSQL, and the command line%n", SERVERS);
    System.out.println(ask(questions));
  }

  /// Asks so many questions.
  public static Figures ask(int questions) throws Exception {
    try (Replicas replicas = new Replicas(SERVERS)) {
      return compare(replicas, questions);
    }
  }

  private static Figures compare(Replicas replicas, int questions)
      throws InvalidProtocolBufferException {
    replicas
        .commandLine()
        .run("create", "--template=composite-cathode", "--with-literature", "--id=" + CATHODE);
    int otherServers = 0;
    int otherCommandLine = 0;
    for (int i = 0; i < questions; i++) {
      String campaign = i % QUESTIONS_PER_CATHODE == 0 ? CATHODE : study(replicas, i);
      SuggestExperimentsResponse first = served(replicas.channel(0), campaign, i);
      for (int other = 1; other < SERVERS; other++) {
        otherServers += served(replicas.channel(other), campaign, i).equals(first) ? 0 : 1;
      }
      otherCommandLine += printed(replicas.commandLine(), campaign, i).equals(first) ? 0 : 1;
    }
    return new Figures(questions, otherServers, otherCommandLine);
  }

  /// The study that a question is about, with one result more than before.
  private static String study(Replicas replicas, int question) {
    Channel server = replicas.channel(question);
    int revision = question % REVISIONS_PER_STUDY;
    String id = "study-" + question / REVISIONS_PER_STUDY;
    if (revision == 1) {
      CampaignServiceGrpc.newBlockingStub(server)
          .createCampaign(
              CreateCampaignRequest.newBuilder()
                  .setCampaignId(id)
                  .setCampaign(Lab.spec(id))
                  .build());
    }
    double far = question * 0.6180339887498949;
    double value = 0.5 + 0.4 * StrictMath.sin(far) * StrictMath.exp(-0.1 * revision);
    ExperimentServiceGrpc.newBlockingStub(server)
        .createExperiment(
            CreateExperimentRequest.newBuilder()
                .setParent("campaigns/" + id)
                .setExperiment(
                    Lab.design(question)
                        .setState(ExperimentState.EXPERIMENT_STATE_COMPLETED)
                        .addMeasurements(Lab.result(value)))
                .build());
    return id;
  }

  private static SuggestExperimentsResponse served(Channel server, String campaign, int seed) {
    return PlanningServiceGrpc.newBlockingStub(server)
        .suggestExperiments(
            SuggestExperimentsRequest.newBuilder()
                .setParent("campaigns/" + campaign)
                .setCount(1 + seed % 2)
                .setSeed(seed)
                .setValidateOnly(true)
                .build());
  }

  private static SuggestExperimentsResponse printed(CommandLine command, String campaign, int seed)
      throws InvalidProtocolBufferException {
    String printed =
        command.run(
            "suggest",
            campaign,
            "--count=" + (1 + seed % 2),
            "--seed=" + seed,
            "--dry-run",
            "--json");
    SuggestExperimentsResponse.Builder answer = SuggestExperimentsResponse.newBuilder();
    JsonFormat.parser().merge(printed, answer);
    return answer.build();
  }
}
