package org.percola.server.grpc;

import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import io.grpc.protobuf.StatusProto;
import java.util.concurrent.CancellationException;
import org.percola.server.operations.Results;

/// How it is written down what came of an operation: as an operation that has nothing but its
/// result. Errors are those that the call itself would get.
final class OperationResults implements Results {

  /// What is kept of an answer.
  static byte[] answered(Message answer) {
    return Operation.newBuilder().setResponse(Any.pack(answer)).build().toByteArray();
  }

  @Override
  public byte[] failed(RuntimeException thrown) {
    return Operation.newBuilder()
        .setError(StatusProto.fromThrowable(ErrorMapping.statusOf(thrown)))
        .build()
        .toByteArray();
  }

  @Override
  public byte[] cancelled() {
    return failed(new CancellationException("cancelled by a call"));
  }
}
