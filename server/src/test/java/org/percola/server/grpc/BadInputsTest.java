package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.BadInputs;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;

/// Whatever is sent, it is the sender's fault.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputsTest {
  private static final int INPUTS_PER_CALL = 100;
  private static final long SEED = 20_260_301;

  private static final Set<Status.Code> THEIR_FAULT =
      EnumSet.of(
          Status.Code.INVALID_ARGUMENT,
          Status.Code.NOT_FOUND,
          Status.Code.ALREADY_EXISTS,
          Status.Code.FAILED_PRECONDITION,
          Status.Code.ABORTED,
          Status.Code.OUT_OF_RANGE);

  /// Calls that compute for long when by luck they are well formed: these are sent to campaigns
  /// that are not there, or with the number that is refused first.
  private static final Set<String> LONG = Set.of("GetBest", "DiagnoseCampaign");

  private Services services;

  @BeforeAll
  void open() {
    services = Services.inMemory();
    Campaign campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
  }

  @AfterAll
  void close() {
    services.close();
  }

  static List<MethodDescriptor> calls() {
    return ApiCalls.all();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noInputMakesTheServerFail(MethodDescriptor call) throws Exception {
    BadInputs inputs =
        new BadInputs(
            new SplittableRandom(SEED + call.getName().hashCode()),
            List.of(
                "campaigns/three-powders",
                "campaigns/three-powders/experiments/exp-1",
                "three-powders",
                "exp-1",
                "pto",
                "process_route",
                "dry",
                "utilization"));
    for (int i = 0; i < INPUTS_PER_CALL; i++) {
      Message request = request(inputs, call, i);
      assertThat(outcome(call, request))
          .as("input %d of %s: %s", i, call.getName(), request)
          .isIn(THEIR_FAULT);
    }
  }

  private Message request(BadInputs inputs, MethodDescriptor call, int number)
      throws InvalidProtocolBufferException {
    Descriptor type = call.getInputType();
    Message made =
        call.getName().equals("CreateCampaign") && number % 2 == 0
            ? inputs.changed(
                CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build())
            : inputs.message(type);
    DynamicMessage.Builder request = DynamicMessage.newBuilder(type).mergeFrom(made.toByteString());
    FieldDescriptor tryOut = type.findFieldByName("validate_only");
    if (tryOut != null) {
      request.setField(tryOut, true);
    }
    FieldDescriptor name = type.findFieldByName("name");
    if (LONG.contains(call.getName()) && name != null) {
      request.setField(name, "campaigns/none");
    }
    return request.build();
  }

  // An input that happens to be good is good.
  private Status.Code outcome(MethodDescriptor call, Message request) {
    try {
      ApiCalls.make(services.channel(), call, request);
      return Status.Code.INVALID_ARGUMENT;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }
}
