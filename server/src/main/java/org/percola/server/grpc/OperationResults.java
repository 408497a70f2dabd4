package org.percola.server.grpc;

import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.grpc.protobuf.StatusProto;
import java.util.concurrent.CancellationException;
import org.percola.server.operations.Results;
import org.percola.server.operations.Run;

/// How it is written down what was asked of an operation and what came of it: as an operation that
/// has nothing but its result. Errors are those that the call itself would get.
final class OperationResults implements Results {

  /// The request that a run is to answer.
  static <M extends Message> M asked(Run run, Parser<M> parser) {
    try {
      return parser.parseFrom(run.request());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e); // it was written from a request
    }
  }

  /// What is kept of an answer.
  static byte[] answered(Message answer) {
    return Operation.newBuilder().setResponse(Any.pack(answer)).build().toByteArray();
  }

  @Override
  public byte[] failed(RuntimeException thrown) {
    return error(ErrorMapping.statusOf(thrown));
  }

  @Override
  public byte[] failed(OutOfMemoryError thrown) {
    return error(ErrorMapping.outOfMemory(thrown));
  }

  private static byte[] error(Throwable status) {
    return Operation.newBuilder().setError(StatusProto.fromThrowable(status)).build().toByteArray();
  }

  @Override
  public byte[] cancelled() {
    return failed(new CancellationException("cancelled by a call"));
  }
}
