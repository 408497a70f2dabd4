package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.Violation;
import org.percola.server.store.BusyException;
import org.percola.server.testing.Refused;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.slf4j.LoggerFactory;

final class ErrorMappingTest {

  @Test
  void whatNobodyExpectedIsInternalWithAnIdAndDetailsOnlyInTheLog() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(ErrorMapping.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    try {
      Refused refused = refusalOf(new IllegalStateException("the secret path /etc"));
      assertThat(refused.code()).isEqualTo(Status.Code.INTERNAL);
      assertThat(refused.message()).doesNotContain("secret");
      String id = refused.message().substring(refused.message().lastIndexOf(' ') + 1);
      assertThat(log.list)
          .singleElement()
          .satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains(id);
            assertThat(event.getThrowableProxy().getMessage()).contains("secret");
          });
    } finally {
      logger.detachAppender(log);
      logger.setAdditive(true);
    }
  }

  @Test
  void whoIsTooBusySaysWhenToComeBack() throws Exception {
    Refused refused = refusalOf(new BusyException("the planner", 8, Duration.ofMillis(1_500)));
    assertThat(refused.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(refused.reason()).isEqualTo("BUSY");
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(1_500));
  }

  @Test
  void aCallThatNeedsMoreMemoryThanThereIsSaysHowMuchAndWhatToDo() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(ErrorMapping.class);
    logger.setAdditive(false);
    try {
      Refused refused = refusalOf(new OutOfMemoryError("made up"));
      assertThat(refused.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
      assertThat(refused.reason()).isEqualTo("OUT_OF_MEMORY");
      assertThat(refused.message()).startsWith("out of memory: this takes more than the ");
    } finally {
      logger.setAdditive(true);
    }
    assertThat(MemoryText.of(512 << 20))
        .contains("more than the 512 MB that Percola may use here")
        .endsWith("such as JAVA_TOOL_OPTIONS=-Xmx2g)");
  }

  @Test
  void aThousandBadFieldsAreToldInASizeThatClientsTake() throws Exception {
    List<Violation> violations =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new Violation("requests[" + i + "]", "würde ".repeat(200)))
            .toList();
    Refused refused = refusalOf(new InvalidRequestException(violations));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations()).hasSizeBetween(3, 20);
    assertThat(refused.violations().getFirst()).startsWith("requests[0]: würde würde");
    int left = 1_000 - (refused.violations().size() - 1);
    assertThat(refused.violations().getLast()).isEqualTo(": and " + left + " more");
  }

  private static Refused refusalOf(Throwable thrown) throws Exception {
    String name = InProcessServerBuilder.generateName();
    Server server =
        InProcessServerBuilder.forName(name)
            .addService(ServerInterceptors.intercept(new Throwing(thrown), new ErrorMapping()))
            .build()
            .start();
    ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
    try {
      return Refused.by(() ->
          CampaignServiceGrpc.newBlockingStub(channel)
              .getCampaign(GetCampaignRequest.getDefaultInstance()));
    } finally {
      channel.shutdownNow();
      server.shutdownNow();
    }
  }

  /// Throws the same at every call.
  private static final class Throwing extends CampaignServiceGrpc.CampaignServiceImplBase {
    private final Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public void getCampaign(GetCampaignRequest request, StreamObserver<Campaign> caller) {
      switch (thrown) {
        case Error error -> throw error;
        case RuntimeException exception -> throw exception;
        default -> throw new IllegalArgumentException(thrown);
      }
    }
  }
}
