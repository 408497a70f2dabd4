package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.BadCalls;

/// Whatever is sent, it is the sender's fault.
///
/// `-Dpercola.inputs=10000 -Dpercola.seed=2` sends as many to each call, made from another seed.
final class BadInputsTest {
  private static final int INPUTS_PER_CALL = Integer.getInteger("percola.inputs", 100);
  private static final long SEED = Long.getLong("percola.seed", 20_260_301);
  private static final int LONGEST_BYTES = 400;

  static List<MethodDescriptor> calls() {
    return ApiCalls.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noInputMakesTheServerFail(MethodDescriptor call) {
    SplittableRandom random = new SplittableRandom(SEED + call.getName().hashCode());
    try (BadCalls calls = new BadCalls()) {
      for (int i = 0; i < INPUTS_PER_CALL; i++) {
        Message request = BadCalls.request(call, i % 2 == 0, random);
        assertThat(calls.outcome(call, request))
            .as("input %d of %s: %s", i, call.getName(), request)
            .isIn(BadCalls.THEIR_FAULT);
      }
      assertThat(calls.alive()).isTrue();
    }
  }

  @Test
  void neitherDoesOneThatAFuzzerMakesOfBytes() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < INPUTS_PER_CALL; i++) {
      byte[] bytes = new byte[random.nextInt(LONGEST_BYTES)];
      random.nextBytes(bytes);
      EveryRequest.fuzzerTestOneInput(bytes);
    }
  }
}
