package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignEvent;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;
import org.percola.v1.WatchCampaignRequest;
import org.percola.v1.WatchCampaignResponse;

@Timeout(60)
final class WatchCampaignTest {
  private static final String NAME = "campaigns/three-powders";
  private static final Duration HEARTBEAT = Duration.ofMillis(100);

  private final CampaignStore store = Services.memory();
  private final EventFeeds feeds = new EventFeeds(store, HEARTBEAT);
  private final AtomicInteger sent = new AtomicInteger();
  private final String address = InProcessServerBuilder.generateName();
  private final Server server = server();
  private final ManagedChannel channel = InProcessChannelBuilder.forName(address).build();

  @BeforeEach
  void create() throws IOException {
    server.start();
    CampaignServiceGrpc.newBlockingStub(channel)
        .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build());
  }

  @AfterEach
  void close() {
    channel.shutdownNow();
    server.shutdownNow();
    feeds.close();
    store.close();
  }

  @Test
  void aStreamBeginsWithASignOfLifeAndTellsWhatWasAndWhatComes() {
    rename(1);
    Iterator<WatchCampaignResponse> stream = watch(0);
    WatchCampaignResponse first = stream.next();
    assertThat(first.hasEvent()).isFalse();
    assertThat(first.getRevision()).isZero();
    assertThat(next(stream).getKind()).isEqualTo(CampaignEvent.Kind.KIND_CAMPAIGN_CREATED);
    assertThat(next(stream).getRevision()).isEqualTo(2);
    rename(1);
    CampaignEvent live = next(stream);
    assertThat(live.getRevision()).isEqualTo(3);
    assertThat(live.getKind()).isEqualTo(CampaignEvent.Kind.KIND_CAMPAIGN_REDEFINED);
  }

  @Test
  void aStreamFromNowOnTellsNothingOld() {
    rename(5);
    Iterator<WatchCampaignResponse> stream = watch(-1);
    assertThat(stream.next().getRevision()).isEqualTo(6);
    rename(1);
    assertThat(next(stream).getRevision()).isEqualTo(7);
  }

  @Test
  void aSilentStreamShowsThatItLives() {
    Iterator<WatchCampaignResponse> stream = watch(1);
    for (int i = 0; i < 4; i++) {
      WatchCampaignResponse sign = stream.next();
      assertThat(sign.hasEvent()).isFalse();
      assertThat(sign.getRevision()).isEqualTo(1);
    }
  }

  @Test
  void whatAnotherServerDoesOnTheSameDatabaseIsToldToo() {
    Iterator<WatchCampaignResponse> stream = watch(1);
    stream.next();
    store.change(
        new ChangeRequest("ann", "Elsewhere", "", ""),
        changes -> {
          changes.delete("three-powders");
          return new byte[0];
        });
    CampaignEvent event = next(stream);
    assertThat(event.getKind()).isEqualTo(CampaignEvent.Kind.KIND_CAMPAIGN_DELETED);
    assertThat(event.getActor()).isEqualTo("ann");
  }

  @Test
  void readersThatComeAndGoMissNothingAndGetNothingTwice() throws Exception {
    int changes = 1_500; // more than a feed remembers
    int readers = 8;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> seen = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        Random luck = new Random(reader);
        seen.add(threads.submit(() -> readWithBreaks(luck, changes + 1)));
      }
      Future<?> writing = threads.submit(() -> rename(changes));
      for (Future<List<Long>> one : seen) {
        List<Long> revisions = one.get();
        for (int i = 0; i < revisions.size(); i++) {
          assertThat(revisions.get(i)).isEqualTo(i + 1);
        }
        assertThat(revisions).hasSize(changes + 1);
      }
      writing.get();
    }
  }

  @Test
  void aReaderThatDoesNotReadIsSentNothingMoreAndMissesNothingLater() throws Exception {
    BlockingQueue<WatchCampaignResponse> read = new LinkedBlockingQueue<>();
    ClientCall<WatchCampaignRequest, WatchCampaignResponse> call =
        channel.newCall(CampaignServiceGrpc.getWatchCampaignMethod(), CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onMessage(WatchCampaignResponse message) {
            read.add(message);
          }
        },
        new Metadata());
    call.request(1);
    call.sendMessage(request(0));
    call.halfClose();
    read.take();
    sent.set(0);
    rename(2_000);
    assertThat(sent.get()).isLessThan(64);
    call.request(Integer.MAX_VALUE);
    long revision = 0;
    while (revision < 2_001) {
      WatchCampaignResponse next = read.take();
      if (next.hasEvent()) {
        assertThat(next.getEvent().getRevision()).isEqualTo(++revision);
      }
    }
    call.cancel("read enough", null);
  }

  @Test
  void aRevisionThatIsYetToComeIsRefused() {
    Refused refused = Refused.by(() -> watch(2).next());
    assertThat(refused.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("REVISION_UNKNOWN");
    assertThat(refused.message()).contains("after_revision 2 (expected: at most 1");
    assertThat(Refused.by(() -> watch(-2).next()).code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  void aServerThatStopsEndsItsStreamsSoThatTheyAreResumedElsewhere() {
    Iterator<WatchCampaignResponse> stream = watch(1);
    stream.next();
    feeds.close();
    Refused refused = Refused.by(() -> next(stream));
    assertThat(refused.code()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(refused.reason()).isEqualTo("STOPPING");
    assertThat(Refused.by(() -> watch(1).next()).code()).isEqualTo(Status.Code.UNAVAILABLE);
  }

  private List<Long> readWithBreaks(Random luck, long last) {
    List<Long> revisions = new ArrayList<>();
    while (revisions.isEmpty() || revisions.getLast() < last) {
      long after = revisions.isEmpty() ? 0 : revisions.getLast();
      ManagedChannel own = InProcessChannelBuilder.forName(address).build();
      Iterator<WatchCampaignResponse> stream =
          CampaignServiceGrpc.newBlockingStub(own).watchCampaign(request(after));
      for (int left = 1 + luck.nextInt(400); left > 0 && after < last; left--) {
        WatchCampaignResponse next = stream.next();
        after = next.getRevision();
        if (next.hasEvent()) {
          revisions.add(next.getEvent().getRevision());
        }
      }
      own.shutdownNow();
    }
    return revisions;
  }

  private Iterator<WatchCampaignResponse> watch(long after) {
    return CampaignServiceGrpc.newBlockingStub(channel).watchCampaign(request(after));
  }

  private static WatchCampaignRequest request(long after) {
    return WatchCampaignRequest.newBuilder().setName(NAME).setAfterRevision(after).build();
  }

  private static CampaignEvent next(Iterator<WatchCampaignResponse> stream) {
    while (true) {
      WatchCampaignResponse next = stream.next();
      if (next.hasEvent()) {
        return next.getEvent();
      }
    }
  }

  private void rename(int times) {
    var campaigns = CampaignServiceGrpc.newBlockingStub(channel);
    for (int i = 0; i < times; i++) {
      campaigns.updateCampaign(
          UpdateCampaignRequest.newBuilder()
              .setCampaign(Campaign.newBuilder().setName(NAME).setDisplayName("name " + i))
              .build());
    }
  }

  private Server server() {
    CampaignCalls calls =
        new CampaignCalls(store, new Answers(store, feeds), feeds, RecentAnswers.keptOf(store));
    return InProcessServerBuilder.forName(address)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .addService(ServerInterceptors.intercept(calls, new ErrorMapping(), counting()))
        .build();
  }

  private ServerInterceptor counting() {
    return new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(
            new SimpleForwardingServerCall<>(call) {
              @Override
              public void sendMessage(A message) {
                if (!call.getMethodDescriptor().getType().serverSendsOneMessage()) {
                  sent.incrementAndGet();
                }
                super.sendMessage(message);
              }
            },
            headers);
      }
    };
  }
}
