package org.percola.server.cli.input;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the value of one scalar field from its text in a file.
final class ScalarReader {
  private static final String UNSPECIFIED = "UNSPECIFIED";
  private static final int NO_CONSTANT = -1;

  private ScalarReader() {}

  /// The value in the Java type that protobuf reflection wants.
  ///
  /// @throws IllegalArgumentException with a message for people when the text does not suit
  static Object read(FieldDescriptor field, String text) {
    return switch (field.getJavaType()) {
      case STRING -> text;
      case DOUBLE -> finite(text);
      case FLOAT -> (float) finite(text);
      case INT -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case BOOLEAN -> truth(text);
      case ENUM -> constant(field.getEnumType(), text);
      case BYTE_STRING, MESSAGE -> throw refused(text, "an object");
    };
  }

  /// A value that no service takes, for a text that does not suit: so that nobody takes the field
  /// for one that was left out. Null where there is none.
  static @Nullable Object unusable(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case DOUBLE -> Double.NaN;
      case FLOAT -> Float.NaN;
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown(NO_CONSTANT);
      case STRING, INT, LONG, BOOLEAN, BYTE_STRING, MESSAGE -> null;
    };
  }

  private static double finite(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(text, "a number");
    }
    throw refused(text, "a finite number");
  }

  private static long whole(String text, long lower, long upper) {
    try {
      long value = new BigDecimal(text).longValueExact();
      if (lower <= value && value <= upper) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(text, "a whole number");
    }
    throw refused(text, "a whole number from " + lower + " to " + upper);
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(text, "true or false");
    };
  }

  // Takes the full name, and the name without the word that all constants of an enum start with.
  private static EnumValueDescriptor constant(EnumDescriptor type, String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    String zero = type.getValues().getFirst().getName();
    String prefix =
        zero.endsWith(UNSPECIFIED) ? zero.substring(0, zero.length() - UNSPECIFIED.length()) : "";
    for (EnumValueDescriptor value : type.getValues()) {
      if (value.getName().equals(wanted) || value.getName().equals(prefix + wanted)) {
        return value;
      }
    }
    throw refused(
        text,
        "one of "
            + type.getValues().stream()
                .map(EnumValueDescriptor::getName)
                .filter(name -> !name.endsWith(UNSPECIFIED))
                .map(name -> name.substring(prefix.length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  private static IllegalArgumentException refused(String text, String expected) {
    return new IllegalArgumentException(text + " (expected: " + expected + ")");
  }
}
