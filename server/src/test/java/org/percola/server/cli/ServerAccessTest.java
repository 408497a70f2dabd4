package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Server;
import org.percola.v1.CampaignFile;
import org.percola.v1.ListCampaignsResponse;
import org.percola.v1.RenderTemplateRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// The command line on the services of a server.
class ServerAccessTest {
  @TempDir Path folder;

  @Test
  void aDatabaseThatAServerHoldsIsAskedThroughTheServer() throws IOException {
    Run.in(folder, "create", "--template=composite-cathode", "--with-literature", "--id=lab");
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      Run suggested = Run.in(folder, "suggest", "--count=1", "--seed=5");
      assertThat(suggested.code()).as(suggested.err()).isZero();
      assertThat(server.planning()).isNotNull();
      CampaignFile file = Run.in(folder, "export").json(CampaignFile.newBuilder()).build();
      assertThat(file.getExperimentsList()).hasSize(9);
    }
    assertThat(Run.in(folder, "status").out()).contains("8 completed, 1 suggested");
  }

  @Test
  void aServerCanBeNamed(@TempDir Path elsewhere) throws IOException {
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      String address = "127.0.0.1:" + server.port();
      Run created =
          Run.in(
              elsewhere, "create", "--template=composite-cathode", "--id=x", "--server", address);
      assertThat(created.code()).as(created.err()).isZero();
      assertThat(
              Run.in(elsewhere, "status", "--server", address, "--json")
                  .json(ListCampaignsResponse.newBuilder())
                  .getCampaignsList())
          .hasSize(1);
      assertThat(elsewhere).isEmptyDirectory();
    }
  }

  @Test
  void aServerThatIsNotThereIsAFailureWithoutAStackTrace() {
    Run run = Run.in(folder, "status", "--server", "127.0.0.1:1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("127.0.0.1:1").doesNotContain("at io.grpc");
  }

  @Test
  void aServerAndTheCommandLineAnswerWithTheSameBytes() throws IOException {
    byte[] embedded;
    try (Connection memory = new org.percola.server.ProgramServices().memory()) {
      embedded = plan(memory);
    }
    try (Server server = Server.on(folder.resolve("lab.db"));
        Connection remote =
            new org.percola.server.ProgramServices().server("127.0.0.1:" + server.port())) {
      assertThat(plan(remote)).isEqualTo(embedded);
    }
  }

  private static byte[] plan(Connection connection) throws IOException {
    RenderTemplateRequest.Builder template = RenderTemplateRequest.newBuilder();
    template.getCompositeCathodeBuilder().setIncludeLiterature(true).setMinimumArealCapacity(1);
    CampaignFile file = connection.templates().renderTemplate(template.build());
    String name = CampaignImport.run(connection, file, "lab").getName();
    SuggestExperimentsResponse plan =
        connection
            .planning()
            .suggestExperiments(
                SuggestExperimentsRequest.newBuilder()
                    .setParent(name)
                    .setCount(4)
                    .setSeed(11)
                    .setValidateOnly(true)
                    .build());
    assertThat(plan.getExperimentsList()).hasSize(4);
    return bytes(plan);
  }

  // Maps in a fixed order; everything else is written in one way only.
  private static byte[] bytes(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream coded = CodedOutputStream.newInstance(bytes);
    coded.useDeterministicSerialization();
    message.writeTo(coded);
    coded.flush();
    return bytes.toByteArray();
  }
}
