package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.template.CompositeCathode;

/// What changes at the same time do to one another: nothing.
interface ManyChangesContract extends StoreFixture {
  String OTHER = "other";

  @Test
  default void manyWritersAtOnceLoseNothingAndLeaveNoGap() throws Exception {
    create();
    int writers = 16;
    int each = 8;
    List<Callable<Void>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String prefix = "w" + w + "-";
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          String id = prefix + i;
          change(changes -> StoreSamples.add(changes, id));
          refuse();
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(ids()).hasSize(writers * each).doesNotHaveDuplicates();
    List<CampaignEvent> events = store().events(C, 0, 1_000);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).revision()).isEqualTo(i + 1);
    }
    assertThat(events).hasSize(1 + writers * each);
  }

  @Test
  default void manyChangesThatMayShareTransactionsHaveTheirOwnEffectEach() throws Exception {
    create();
    change(changes -> changes.create(CompositeCathode.standard().build(OTHER)));
    int writers = 24;
    int each = 6;
    List<Callable<Void>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String prefix = "w" + w + "-";
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          addTwiceUnderOneId(prefix + i);
        }
        return null;
      });
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          refuseInEveryWay(prefix + "bad-" + i);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(ids()).hasSize(writers * each).doesNotHaveDuplicates();
    assertThat(ids()).noneMatch(id -> id.contains("bad"));
    assertThat(store().campaign(OTHER).definition().revision()).isEqualTo(1);
    List<CampaignEvent> events = store().events(C, 0, 1_000);
    assertThat(events)
        .extracting(CampaignEvent::revision)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1 + writers * each).boxed().toList());
    assertThat(store().snapshot(C)).isEqualTo(store().snapshot(C, events.size()));
  }

  private void addTwiceUnderOneId(String id) {
    ChangeRequest request = new ChangeRequest("", "Add", id, "hash");
    byte[] first = store().change(request, changes -> StoreSamples.add(changes, id));
    assertThat(store().change(request, changes -> StoreSamples.add(changes, id + "-again")))
        .isEqualTo(first);
  }

  // Before it has written anything, after it, after a statement of its own, and by the database.
  private void refuseInEveryWay(String id) {
    List<Consumer<CampaignChanges>> ways =
        List.of(
            changes -> changes.delete("none"),
            changes -> {
              StoreSamples.add(changes, id);
              StoreSamples.add(changes, id);
            },
            changes -> {
              StoreSamples.add(changes, id);
              changes.redefine(StoreSamples.renamed(id));
              StoreSamples.add(changes, id + "-more");
              changes.experiment(C, "none");
            },
            changes -> {
              changes.add(OTHER, List.of(StoreSamples.plain(StoreSamples.suggested(id))));
              changes.delete(OTHER);
              changes.add(OTHER, List.of(StoreSamples.plain(StoreSamples.suggested(id + "-more"))));
            },
            changes -> {
              changes.create(CompositeCathode.standard().build(id));
              changes.add(id, List.of(StoreSamples.plain(StoreSamples.suggested(id))));
              changes.experiment(id, "none");
            },
            changes ->
                changes.add(
                    C,
                    List.of(
                        StoreSamples.plain(
                            StoreSamples.withMeasurement(
                                StoreSamples.suggested(id),
                                StoreSamples.measurement(
                                    "m1", new Measurement.Value.AtLeast(Double.NaN)))))));
    List<Class<? extends RuntimeException>> refusals =
        List.of(
            NotFoundException.class,
            AlreadyExistsException.class,
            NotFoundException.class,
            PreconditionException.class,
            NotFoundException.class,
            RuntimeException.class);
    for (int i = 0; i < ways.size(); i++) {
      ChangeRequest request = new ChangeRequest("", "Refused", id + "-" + i, "hash");
      Consumer<CampaignChanges> way = ways.get(i);
      assertThatExceptionOfType(refusals.get(i))
          .isThrownBy(() ->
              store()
                  .change(
                      request,
                      changes -> {
                        way.accept(changes);
                        return new byte[0];
                      }));
      assertThat(store().answered(request)).isNull();
    }
  }

  /// One bad change must not spoil those that share its transaction.
  private void refuse() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() ->
            change(changes -> {
              StoreSamples.add(changes, "spoilt");
              changes.delete("none");
            }));
  }
}
