package org.percola.server.testing;

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
import java.util.random.RandomGenerator;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.ListCampaignsRequest;

/// Calls of somebody who means ill or has a bug, to services with a campaign and a result in them.
public final class BadCalls implements AutoCloseable {
  private static final String CAMPAIGN = "three-powders";
  private static final List<String> NAMES =
      List.of(
          "campaigns/three-powders",
          "campaigns/three-powders/experiments/exp-1",
          "three-powders",
          "exp-1",
          "pto",
          "process_route",
          "dry",
          "utilization");

  /// What a server may say of them: that they are the sender's fault.
  public static final Set<Status.Code> THEIR_FAULT =
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
      Set.of(
          "GetBest",
          "DiagnoseCampaign",
          "StartDiagnoseCampaign",
          "StartSuggestExperiments",
          "SweepDesign",
          "SeekDesigns");

  private final Services services = Services.inMemory();

  public BadCalls() {
    Campaign campaign = services.sample();
    services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.2), 0.7, 2.2));
  }

  /// A request that is bad in all likelihood.
  ///
  /// @param near whether it lies near a good one: such requests get further than what is made up
  public static Message request(MethodDescriptor call, boolean near, RandomGenerator random) {
    BadInputs inputs = new BadInputs(random, NAMES);
    Descriptor type = call.getInputType();
    Message made = near ? inputs.changed(almostGood(call)) : inputs.message(type);
    DynamicMessage.Builder request = builder(type, made);
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

  /// How a call ends; an input that happens to be good is good.
  public Status.Code outcome(MethodDescriptor call, Message request) {
    try {
      ApiCalls.make(services.channel(), call, request);
      return Status.Code.INVALID_ARGUMENT;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  /// Whether the services still answer.
  public boolean alive() {
    return services.campaigns().listCampaigns(ListCampaignsRequest.getDefaultInstance()) != null;
  }

  @Override
  public void close() {
    services.close();
  }

  private static Message almostGood(MethodDescriptor call) {
    return call.getName().equals("CreateCampaign")
        ? CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).build()
        : ApiCalls.futile(call, CAMPAIGN);
  }

  private static DynamicMessage.Builder builder(Descriptor type, Message made) {
    try {
      return DynamicMessage.newBuilder(type).mergeFrom(made.toByteString());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e); // it was a message just now
    }
  }
}
