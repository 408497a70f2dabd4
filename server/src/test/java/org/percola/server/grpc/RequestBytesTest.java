package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.security.SecuritySettings;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Server;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.ListCampaignsRequest;

/// Bytes that a client sends in place of a message.
final class RequestBytesTest {
  /// A field of two bytes, and only one of them.
  private static final byte[] CUT_OFF = {0x0a, 0x02, 'a'};

  @TempDir Path folder;

  @Test
  void bytesThatAreNoMessageAreTheSendersFault() {
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      for (MethodDescriptor call : ApiCalls.all()) {
        String name = call.getService().getFullName() + "/" + call.getName();
        Refused refused = Refused.by(() -> send(server, name, CUT_OFF));
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
      Refused refused = Refused.by(() -> send(server, name, latin1.toByteArray()));
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
      Stream.of(CUT_OFF, GetCampaignRequest.getDefaultInstance().toByteArray())
          .forEach(bytes ->
              assertThat(Refused.by(() -> send(server, name, bytes)).code())
                  .isEqualTo(Status.Code.UNAUTHENTICATED));
    }
  }

  private static void send(Server server, String method, byte[] request) {
    var call =
        io.grpc.MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodType.SERVER_STREAMING)
            .setFullMethodName(method)
            .setRequestMarshaller(new Bytes())
            .setResponseMarshaller(new Bytes())
            .build();
    ClientCalls.blockingServerStreamingCall(server.channel(), call, CallOptions.DEFAULT, request)
        .next();
  }

  private static final class Bytes implements Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
