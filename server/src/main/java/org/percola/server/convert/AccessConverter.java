package org.percola.server.convert;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.percola.server.security.AccessRule;
import org.percola.server.security.AccessRules;
import org.percola.server.security.Role;
import org.percola.v1.Access;
import org.percola.v1.AccessProto;

/// What a call needs, as its description in the proto says.
public final class AccessConverter implements AccessRules {
  /// Calls whose description is not ours. Whoever may see a campaign may see its operations; to
  /// stop or forget one takes the role that may start those that others wait for.
  private static final Map<String, org.percola.v1.Role> OPERATIONS =
      Map.of(
          "google.longrunning.Operations.ListOperations", org.percola.v1.Role.ROLE_VIEWER,
          "google.longrunning.Operations.GetOperation", org.percola.v1.Role.ROLE_VIEWER,
          "google.longrunning.Operations.WaitOperation", org.percola.v1.Role.ROLE_VIEWER,
          "google.longrunning.Operations.CancelOperation", org.percola.v1.Role.ROLE_OPERATOR,
          "google.longrunning.Operations.DeleteOperation", org.percola.v1.Role.ROLE_OPERATOR);

  private final Map<String, Optional<Access>> read = new ConcurrentHashMap<>();

  @Override
  public Optional<AccessRule> of(MethodDescriptor<?, ?> method, Message request) {
    return read.computeIfAbsent(method.getFullMethodName(), name -> access(method))
        .map(access -> rule(access, request));
  }

  /// What the description of a call says, or nothing when it says nothing.
  public static Optional<Access> access(MethodDescriptor<?, ?> method) {
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier proto
        ? access(proto.getMethodDescriptor())
        : Optional.empty();
  }

  /// What is said of a call, or nothing when nothing is said.
  public static Optional<Access> access(Descriptors.MethodDescriptor method) {
    org.percola.v1.Role role = OPERATIONS.get(method.getFullName());
    if (role != null) {
      return Optional.of(Access.newBuilder().setRole(role).setCampaignField("name").build());
    }
    return Optional.of(method.getOptions())
        .filter(there -> there.hasExtension(AccessProto.access))
        .map(there -> there.getExtension(AccessProto.access))
        .filter(access -> access.getRole().getNumber() > 0);
  }

  /// A role of the API as the server knows it; nothing when it is unspecified or not known.
  static Optional<Role> role(org.percola.v1.Role role) {
    return switch (role) {
      case ROLE_VIEWER -> Optional.of(Role.VIEWER);
      case ROLE_OPERATOR -> Optional.of(Role.OPERATOR);
      case ROLE_EDITOR -> Optional.of(Role.EDITOR);
      case ROLE_OWNER -> Optional.of(Role.OWNER);
      case ROLE_ADMIN -> Optional.of(Role.ADMIN);
      case ROLE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static AccessRule rule(Access access, Message request) {
    Role role = role(access.getRole()).orElseThrow();
    return switch (access.getBreadth()) {
      case BREADTH_UNSPECIFIED ->
          new AccessRule.InCampaign(role, campaign(access.getCampaignField(), request));
      case BREADTH_ANYWHERE -> new AccessRule.Anywhere(role);
      case BREADTH_SERVER -> new AccessRule.Everywhere(role);
      case UNRECOGNIZED -> throw new IllegalStateException("unknown breadth of " + access);
    };
  }

  // Refuses names that are none, so that nothing is decided about a campaign that is not the one
  // that the service works on.
  private static String campaign(String path, Message request) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaignOf(path, text(path, request), at);
    at.refuse();
    return id;
  }

  private static String text(String path, Message request) {
    Message message = request;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      message = (Message) message.getField(field(message, names[i]));
    }
    return (String) message.getField(field(message, names[names.length - 1]));
  }

  private static FieldDescriptor field(Message message, String name) {
    return message.getDescriptorForType().findFieldByName(name);
  }
}
