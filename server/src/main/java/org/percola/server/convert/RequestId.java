package org.percola.server.convert;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.percola.server.security.Caller;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.Refusal;

/// The `request_id` that every changing request has.
public final class RequestId {
  private static final String FIELD = "request_id";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RequestId() {}

  /// What tells a repeated request from a new one; a bad id tells nothing, as none does.
  public static ChangeRequest of(MethodDescriptor<?, ?> method, Message request) {
    Message body = request.toBuilder().clearField(field(request)).build();
    return new ChangeRequest(
        Caller.current().name(),
        method.getFullMethodName(),
        good(request) ? id(request).toLowerCase(Locale.ROOT) : "", // both cases: the same UUID
        digest(body));
  }

  /// Whether the id is a UUID, or there is none.
  public static boolean good(Message request) {
    String id = id(request);
    return id.isEmpty() || UUID.matcher(id).matches();
  }

  /// Refuses a request whose id is bad. This comes after all that can be found wrong with it, and
  /// before anything is done that cannot be taken back.
  ///
  /// @throws InvalidRequestException when the id is not a UUID
  public static void check(Message request) {
    Violations at = Violations.ofRequest();
    note(request, at);
    at.refuse();
  }

  /// Why a request is refused, its bad id among the reasons. Of a request that is bad in itself
  /// nobody needs to know what state of things it met.
  public static RuntimeException besides(RuntimeException thrown, Message request) {
    boolean refused = thrown instanceof InvalidRequestException || thrown instanceof Refusal;
    if (!refused || good(request)) {
      return thrown;
    }
    Violations at = Violations.ofRequest();
    if (thrown instanceof InvalidRequestException e) {
      e.violations().forEach(violation -> at.at(violation.field()).add(violation.description()));
    }
    note(request, at);
    return new InvalidRequestException(at.found());
  }

  private static void note(Message request, Violations at) {
    if (!good(request) && at.at(FIELD).clean()) {
      at.add(FIELD, "'" + id(request) + "'", "a UUID");
    }
  }

  private static String id(Message request) {
    FieldDescriptor field = field(request);
    return field == null ? "" : (String) request.getField(field);
  }

  private static @Nullable FieldDescriptor field(Message request) {
    return request.getDescriptorForType().findFieldByName(FIELD);
  }

  private static String digest(Message body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.getSerializedSize());
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      out.useDeterministicSerialization(); // maps in one order, whoever wrote them
      body.writeTo(out);
      out.flush();
      return Sha256.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
