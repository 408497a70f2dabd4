package org.percola.server.testing;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.server.convert.AccessConverter;
import org.percola.v1.Access;
import org.percola.v1.AccessProto;

/// Every call of the API, read from the descriptors that the proto module ships: a call that is
/// added is among them.
public final class ApiCalls {
  /// Ours, and the standard calls about operations.
  private static final Set<String> SERVED = Set.of("percola.v1", "google.longrunning");

  private ApiCalls() {}

  /// Who may make a call, as the server knows it.
  public static Access access(MethodDescriptor call) {
    return AccessConverter.access(call).orElse(Access.getDefaultInstance());
  }

  /// All calls of all services, by the names of their files.
  public static List<MethodDescriptor> all() {
    List<MethodDescriptor> calls = new ArrayList<>();
    files().stream()
        .filter(file -> SERVED.contains(file.getPackage()))
        .sorted(Comparator.comparing(FileDescriptor::getName))
        .flatMap(file -> file.getServices().stream())
        .forEach(service -> calls.addAll(service.getMethods()));
    return calls;
  }

  /// Makes a call with a request; of a stream, waits for the first answer only.
  public static void make(Channel channel, MethodDescriptor call, Message request) {
    io.grpc.MethodDescriptor<Message, DynamicMessage> method =
        io.grpc.MethodDescriptor.<Message, DynamicMessage>newBuilder()
            .setType(call.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY)
            .setFullMethodName(
                io.grpc.MethodDescriptor.generateFullMethodName(
                    call.getService().getFullName(), call.getName()))
            .setRequestMarshaller(ProtoUtils.marshaller(request))
            .setResponseMarshaller(
                ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(call.getOutputType())))
            .build();
    if (call.isServerStreaming()) {
      var context = io.grpc.Context.current().withCancellation();
      context.run(() -> {
        Iterator<DynamicMessage> answers =
            ClientCalls.blockingServerStreamingCall(channel, method, CallOptions.DEFAULT, request);
        answers.next();
      });
      context.cancel(null);
    } else {
      ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, request);
    }
  }

  /// A request that is about a campaign, and that no service does anything for: its numbers and its
  /// etag are bad.
  public static DynamicMessage futile(MethodDescriptor call, String campaign) {
    DynamicMessage.Builder request = DynamicMessage.newBuilder(call.getInputType());
    for (FieldDescriptor field : call.getInputType().getFields()) {
      if (field.isRepeated()) {
        continue;
      }
      switch (field.getType()) {
        case INT32 -> request.setField(field, -1);
        case DOUBLE -> request.setField(field, -1.0);
        default -> {
          if (field.getName().equals("etag")) {
            request.setField(field, "stale");
          }
        }
      }
    }
    String path = access(call).getCampaignField();
    if (!path.isEmpty()) {
      set(request, path.split("\\."), 0, name(call, campaign));
    }
    return request.build();
  }

  private static String name(MethodDescriptor call, String campaign) {
    FieldDescriptor field = call.getInputType().findFieldByName("name");
    boolean experiment =
        field != null
            && field
                .toProto()
                .getOptions()
                .getExtension(com.google.api.ResourceProto.resourceReference)
                .getType()
                .equals("percola.org/Experiment");
    boolean operation =
        Set.of("Get", "Wait", "Cancel", "Delete").stream()
            .anyMatch(verb -> call.getName().equals(verb + "Operation"));
    return "campaigns/"
        + campaign
        + (experiment ? "/experiments/none" : operation ? "/operations/none" : "");
  }

  private static void set(Message.Builder message, String[] path, int depth, String value) {
    FieldDescriptor field = message.getDescriptorForType().findFieldByName(path[depth]);
    if (depth == path.length - 1) {
      message.setField(field, value);
      return;
    }
    Message.Builder inner = message.newBuilderForField(field);
    set(inner, path, depth + 1, value);
    message.setField(field, inner.build());
  }

  private static List<FileDescriptor> files() {
    ExtensionRegistry extensions = ExtensionRegistry.newInstance();
    AccessProto.registerAllExtensions(extensions);
    com.google.api.ResourceProto.registerAllExtensions(extensions);
    try (InputStream in = ApiCalls.class.getResourceAsStream("/percola.binpb")) {
      Map<String, FileDescriptor> built = new HashMap<>();
      List<FileDescriptor> files = new ArrayList<>();
      for (FileDescriptorProto file : FileDescriptorSet.parseFrom(in, extensions).getFileList()) {
        FileDescriptor[] needs =
            file.getDependencyList().stream().map(built::get).toArray(FileDescriptor[]::new);
        FileDescriptor made = FileDescriptor.buildFrom(file, needs);
        built.put(file.getName(), made);
        files.add(made);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
