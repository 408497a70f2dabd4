package org.percola.server.convert;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;

/// Messages as JSON documents on one line.
final class Json {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().omittingInsignificantWhitespace();

  /// A field that a later release has written is skipped, so that going back one release works.
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private Json() {}

  static String write(MessageOrBuilder message) {
    try {
      return PRINTER.print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a message without JSON form: " + e.getMessage(), e);
    }
  }

  /// A message as a struct of the same JSON form.
  static Struct struct(Message message) {
    return read(write(message), Struct.newBuilder()).build();
  }

  static <B extends Message.Builder> B read(String document, B into) {
    try {
      PARSER.merge(document, into);
      return into;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored document cannot be read: " + e.getMessage(), e);
    }
  }
}
