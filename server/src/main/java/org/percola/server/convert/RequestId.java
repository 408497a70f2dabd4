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
import org.percola.server.security.Caller;
import org.percola.server.store.ChangeRequest;

/// The `request_id` that every changing request has.
public final class RequestId {
  private static final String FIELD = "request_id";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RequestId() {}

  /// What tells a repeated request from a new one.
  ///
  /// @throws InvalidRequestException when the id is not a UUID
  public static ChangeRequest of(MethodDescriptor<?, ?> method, Message request) {
    FieldDescriptor field = request.getDescriptorForType().findFieldByName(FIELD);
    String id = (String) request.getField(field);
    if (!id.isEmpty() && !UUID.matcher(id).matches()) {
      Violations violations = Violations.ofRequest();
      violations.add(FIELD, "'" + id + "'", "a UUID");
      violations.refuse();
    }
    Message body = request.toBuilder().clearField(field).build();
    return new ChangeRequest(
        Caller.current().name(),
        method.getFullMethodName(),
        id.toLowerCase(Locale.ROOT), // either way of writing is the same UUID
        digest(body));
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
