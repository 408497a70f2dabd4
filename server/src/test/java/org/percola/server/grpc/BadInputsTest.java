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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.server.testing.ApiCalls;
import org.percola.server.testing.BadInputs;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.ListCampaignsRequest;

/// Whatever is sent, it is the sender's fault.
///
/// `-Dpercola.inputs=10000 -Dpercola.seed=2` sends as many to each call, made from another seed.
final class BadInputsTest {
  private static final int INPUTS_PER_CALL = Integer.getInteger("percola.inputs", 100);
  private static final long SEED = Long.getLong("percola.seed", 20_260_301);
  private static final String CAMPAIGN = "three-powders";

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
  private static final Set<String> LONG =
      Set.of("GetBest", "DiagnoseCampaign", "StartDiagnoseCampaign", "StartSuggestExperiments");

  private Services services;

  @BeforeEach
  void open() {
    services = Services.inMemory();
    Campaign campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
  }

  @AfterEach
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
    assertThat(services.campaigns().listCampaigns(ListCampaignsRequest.getDefaultInstance()))
        .as("the services still answer")
        .isNotNull();
  }

  private Message request(BadInputs inputs, MethodDescriptor call, int number)
      throws InvalidProtocolBufferException {
    Descriptor type = call.getInputType();
    Message made = number % 2 == 0 ? inputs.changed(almostGood(call)) : inputs.message(type);
    DynamicMessage.Builder request = DynamicMessage.newBuilder(type).mergeFrom(made.toByteString());
    FieldDescriptor tryOut = type.findFieldByName("validate_only");
    if (tryOut != null) {
      request.setField(tryOut, true);
    }
    for (String field : List.of("name", "parent")) {
      FieldDescriptor name = type.findFieldByName(field);
      if (LONG.contains(call.getName()) && name != null) {
        request.setField(name, "campaigns/none");
      }
    }
    return request.build();
  }

  // What lies near a good request gets further than what is made up.
  private static Message almostGood(MethodDescriptor call) {
    return call.getName().equals("CreateCampaign")
        ? CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build()
        : ApiCalls.futile(call, CAMPAIGN);
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
