package org.percola.server.convert;

import com.google.longrunning.ListOperationsResponse;
import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.OperationPhase;
import org.percola.server.store.StoredOperation;
import org.percola.v1.OperationProgress;

/// Operations as the standard messages of the world.
public final class OperationConverter {
  /// The most bytes of answers on one page: a quarter of what a message may have.
  private static final int PAGE_BYTES = 8 * 1024 * 1024;

  private OperationConverter() {}

  public static Operation toProto(StoredOperation stored) {
    return result(stored.result()).toBuilder()
        .setName(stored.name().text())
        .setMetadata(Any.pack(progress(stored)))
        .setDone(!stored.open())
        .build();
  }

  /// A page, which ends early where answers are large.
  ///
  /// @param size how many were asked for
  public static ListOperationsResponse toProto(List<StoredOperation> stored, int size) {
    ListOperationsResponse.Builder page = ListOperationsResponse.newBuilder();
    int bytes = 0;
    for (StoredOperation one : stored) {
      Operation operation = toProto(one);
      bytes += operation.getSerializedSize();
      if (bytes > PAGE_BYTES && page.getOperationsCount() > 0) {
        break;
      }
      page.addOperations(operation);
    }
    int count = page.getOperationsCount();
    if (count > 0 && (count < stored.size() || count == size)) {
      page.setNextPageToken(PageToken.write(stored.get(count - 1).name().id()));
    }
    return page.build();
  }

  private static Operation result(byte @Nullable [] kept) {
    try {
      return kept == null ? Operation.getDefaultInstance() : Operation.parseFrom(kept);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OperationProgress progress(StoredOperation stored) {
    OperationProgress.Builder progress =
        OperationProgress.newBuilder()
            .setCampaign(ResourceName.campaign(stored.name().campaignId()))
            .setCreateTime(Timestamps.toProto(stored.created()))
            .setPhase(phase(stored.progress().phase()))
            .setPlannedDesigns(stored.progress().planned())
            .setWantedDesigns(stored.progress().wanted())
            .setRevision(stored.progress().revision())
            .setAttempts((int) stored.attempts());
    ifKnown(stored.started(), at -> progress.setStartTime(Timestamps.toProto(at)));
    ifKnown(stored.ended(), at -> progress.setEndTime(Timestamps.toProto(at)));
    return progress.build();
  }

  private static void ifKnown(@Nullable Instant time, Consumer<Instant> set) {
    if (time != null) {
      set.accept(time);
    }
  }

  private static OperationProgress.Phase phase(OperationPhase phase) {
    return switch (phase) {
      case WAITING -> OperationProgress.Phase.PHASE_WAITING;
      case FITTING -> OperationProgress.Phase.PHASE_FITTING;
      case SEARCHING -> OperationProgress.Phase.PHASE_SEARCHING;
      case JUDGING -> OperationProgress.Phase.PHASE_JUDGING;
      case RECORDING -> OperationProgress.Phase.PHASE_RECORDING;
      case ENDED -> OperationProgress.Phase.PHASE_ENDED;
    };
  }
}
