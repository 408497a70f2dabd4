package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.optimizer.campaign.Experiment;
import org.percola.server.convert.CampaignConverter;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.ProtoDocuments;
import org.percola.v1.CampaignFile;

/// What earlier versions wrote is read by this one, and goes on.
final class ReleasedDatabasesTest {
  @TempDir Path folder;

  @Test
  void theFirstFormIsReadWholeAndGoesOn() throws IOException {
    Path file = folder.resolve("v1.db");
    Files.write(file, resource("v1.db"));
    CampaignFile.Builder then = CampaignFile.newBuilder();
    JsonFormat.parser().merge(new String(resource("v1.json"), UTF_8), then);
    try (CampaignStore store =
        SqliteCampaignStore.open(file, new ProtoDocuments(), Clock.systemUTC())) {
      assertThat(now(store)).isEqualTo(then.build());
      assertThat(store.events("lab", 0, 100))
          .extracting(CampaignEvent::revision)
          .containsExactly(1L, 2L, 3L, 4L, 5L);
      assertThat(store.snapshot("lab", 3).experiments()).hasSize(10);
      tell(store);
      assertThat(store.campaign("lab").definition().revision()).isEqualTo(6);
    }
  }

  private static CampaignFile now(CampaignStore store) {
    CampaignFile.Builder file =
        CampaignFile.newBuilder().setCampaign(CampaignConverter.toProto(store.campaign("lab")));
    store.experiments("lab", Set.of(), 0, 100).stream()
        .map(ExperimentConverter::toProto)
        .forEach(file::addExperiments);
    return file.build();
  }

  private static void tell(CampaignStore store) {
    store.change(
        new ChangeRequest("", "Test", "", ""),
        changes -> {
          Experiment told =
              StoreSamples.withMeasurement(
                  changes.experiment("lab", "e9").experiment(),
                  StoreSamples.measurement("later", 0.9, null));
          changes.replace("lab", told);
          return new byte[0];
        });
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReleasedDatabasesTest.class.getResourceAsStream("/released/" + name))) {
      return in.readAllBytes();
    }
  }
}
