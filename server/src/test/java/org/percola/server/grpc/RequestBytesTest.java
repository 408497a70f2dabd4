package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.security.SecuritySettings;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.RawCalls;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Server;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;

/// Bytes that a client sends in place of a message.
final class RequestBytesTest {
  @TempDir Path folder;

  @Test
  void bytesThatAreNoMessageAreTheSendersFault() {
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      for (MethodDescriptor call : ApiCalls.all()) {
        String name = call.getService().getFullName() + "/" + call.getName();
        Refused refused =
            Refused.by(() -> RawCalls.send(server.channel(), name, RawCalls.cutOff()));
        assertThat(refused.code()).as(name).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refused.violations())
            .singleElement()
            .asString()
            .startsWith("request: bytes that " + name + " cannot read: ")
            .contains("(expected: its request as a Protocol Buffers message, texts in UTF-8)");
      }
      assertThat(server.campaigns().listCampaigns(ListCampaignsRequest.getDefaultInstance()))
          .isNotNull();
    }
  }

  @Test
  void soIsATextThatIsNotUtf8() {
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      Message latin1 = BytesValue.of(ByteString.copyFrom(new byte[] {(byte) 0xe9}));
      assertThat(latin1.toByteArray()[0]).as("field 1, as a name is").isEqualTo((byte) 0x0a);
      String name = CampaignServiceGrpc.getGetCampaignMethod().getFullMethodName();
      Refused refused =
          Refused.by(() -> RawCalls.send(server.channel(), name, latin1.toByteArray()));
      assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
      assertThat(refused.reason()).isEqualTo("INVALID_REQUEST");
      assertThat(refused.message()).contains("UTF-8");
    }
  }

  @Test
  void whoMayNotCallIsToldThatWhateverWasSent() {
    SecuritySettings keys =
        new SecuritySettings(null, true, null, SecuritySettings.OPEN.callsPerSecond());
    try (Server server = Server.on(folder.resolve("lab.db"), keys)) {
      String name = CampaignServiceGrpc.getGetCampaignMethod().getFullMethodName();
      Stream.of(RawCalls.cutOff(), GetCampaignRequest.getDefaultInstance().toByteArray())
          .forEach(bytes ->
              assertThat(Refused.by(() -> RawCalls.send(server.channel(), name, bytes)).code())
                  .isEqualTo(Status.Code.UNAUTHENTICATED));
    }
  }
}
