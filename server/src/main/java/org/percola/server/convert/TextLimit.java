package org.percola.server.convert;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.List;

/// No text of a request may be longer than anybody writes.
public final class TextLimit {
  /// The most characters of one text: some twenty pages.
  public static final int MOST_CHARACTERS = 64 * 1024;

  private TextLimit() {}

  /// Refuses a request with longer texts.
  ///
  /// @throws InvalidRequestException with every one of them
  public static void check(Message request) {
    Violations at = Violations.ofRequest();
    look(request, at);
    at.refuse();
  }

  private static void look(Message message, Violations at) {
    if (message.getSerializedSize() <= MOST_CHARACTERS) {
      return; // no text in it is longer than the whole, whose length is quickly told
    }
    message
        .getAllFields()
        .forEach((field, value) -> {
          if (holdsText(field)) {
            look(field, value, at);
          }
        });
  }

  private static boolean holdsText(FieldDescriptor field) {
    return field.getJavaType() == JavaType.STRING || field.getJavaType() == JavaType.MESSAGE;
  }

  private static void look(FieldDescriptor field, Object value, Violations at) {
    if (!field.isRepeated()) {
      look(value, at.at(field.getName()));
      return;
    }
    List<?> values = (List<?>) value;
    for (int i = 0; i < values.size(); i++) {
      Object element = values.get(i);
      if (element instanceof Message || tooLong(element)) {
        look(element, at.at(field.getName(), i));
      }
    }
  }

  private static void look(Object value, Violations at) {
    if (value instanceof Message message) {
      look(message, at);
    } else if (tooLong(value)) {
      at.add(((String) value).length() + " characters (expected: at most " + MOST_CHARACTERS + ")");
    }
  }

  private static boolean tooLong(Object value) {
    return value instanceof String text && text.length() > MOST_CHARACTERS;
  }
}
