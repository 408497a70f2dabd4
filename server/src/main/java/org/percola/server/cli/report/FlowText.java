package org.percola.server.cli.report;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.percola.optimizer.design.Wording;

/// Messages on one line, much as campaign files write them: `{name: speed, continuous: {lower:
/// 1}}`.
final class FlowText {
  /// What is longer is data, which nobody reads here.
  private static final int LONGEST = 160;

  private FlowText() {}

  /// The value of a field, all elements of a repeated one.
  static String of(FieldDescriptor field, Object value) {
    return shortened(whole(field, value));
  }

  /// A message with all its fields.
  static String of(Message message) {
    return shortened(whole(message));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static String whole(FieldDescriptor field, Object value) {
    return value instanceof Collection<?> elements ? list(field, elements) : single(field, value);
  }

  private static String list(FieldDescriptor field, Collection<?> elements) {
    List<String> texts = elements.stream().map(element -> single(field, element)).toList();
    return field.isMapField()
        ? "{" + String.join(", ", texts.stream().sorted().toList()) + "}"
        : "[" + String.join(", ", texts) + "]";
  }

  private static String single(FieldDescriptor field, Object value) {
    return switch (value) {
      case Double number -> Wording.of(number);
      case EnumValueDescriptor constant -> constant(constant);
      case MapEntry<?, ?> entry -> entry(field, entry);
      case Message message -> whole(message);
      default -> value.toString();
    };
  }

  private static String entry(FieldDescriptor field, MapEntry<?, ?> entry) {
    FieldDescriptor value = field.getMessageType().findFieldByName("value");
    return entry.getKey() + ": " + single(value, entry.getField(value));
  }

  private static String whole(Message message) {
    List<String> fields = new ArrayList<>();
    message
        .getAllFields()
        .forEach((field, value) -> fields.add(field.getJsonName() + ": " + whole(field, value)));
    return "{" + String.join(", ", fields) + "}";
  }

  // As files write them: GOAL_MAXIMIZE of the enum Goal is maximize.
  private static String constant(EnumValueDescriptor constant) {
    String word = constant.getName().toLowerCase(Locale.ROOT);
    String prefix =
        constant.getType().getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
            + "_";
    return word.startsWith(prefix) ? word.substring(prefix.length()) : word;
  }

  /// Whether the elements of a field are messages, maps aside.
  static boolean holdsMessages(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE && !field.isMapField();
  }
}
