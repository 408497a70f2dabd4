package org.percola.server.grpc;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import io.grpc.Status;
import java.util.List;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.BadCalls;
import org.percola.server.testing.GivenChoices;

/// What `server/fuzz` gives its bytes to: they choose a call and all that is in its request.
public final class EveryRequest {
  /// Then the services begin anew, so that what was sent before does not pile up.
  private static final int INPUTS_PER_SERVICES = 5_000;

  private static final List<MethodDescriptor> CALLS = ApiCalls.all();

  private static BadCalls calls = new BadCalls();
  private static int inputs;

  private EveryRequest() {}

  /// Sends what the bytes say.
  ///
  /// @throws AssertionError when the answer is none that says that the sender is wrong
  public static void fuzzerTestOneInput(byte[] bytes) {
    GivenChoices choices = new GivenChoices(bytes);
    MethodDescriptor call = CALLS.get(choices.nextInt(CALLS.size()));
    Message request = BadCalls.request(call, choices.nextBoolean(), choices);
    Status.Code outcome = services().outcome(call, request);
    if (!BadCalls.THEIR_FAULT.contains(outcome)) {
      throw new AssertionError(outcome + " for " + call.getFullName() + ": " + request);
    }
  }

  private static BadCalls services() {
    if (++inputs % INPUTS_PER_SERVICES == 0) {
      calls.close();
      calls = new BadCalls();
    }
    return calls;
  }
}
