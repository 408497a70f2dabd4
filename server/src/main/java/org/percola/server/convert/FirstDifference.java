package org.percola.server.convert;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import org.jspecify.annotations.Nullable;

/// The first field in which two messages of one kind differ, fields by number, from the outside in.
///
/// @param path such as `suggestion.forecast.predictions[0].mean`
/// @param one its value in the first message, as text; `unset` when there is none
/// @param other its value in the second
public record FirstDifference(String path, String one, String other) {
  private static final String UNSET = "unset";

  /// The first difference, or null when the messages are equal to the last bit.
  public static @Nullable FirstDifference of(Message one, Message other) {
    return one.equals(other) ? null : within("", one, other);
  }

  private static @Nullable FirstDifference within(String outer, Message one, Message other) {
    for (FieldDescriptor field : one.getDescriptorForType().getFields()) {
      String path = outer.isEmpty() ? field.getName() : outer + "." + field.getName();
      FirstDifference difference =
          field.isMapField()
              ? whole(path, field, one, other)
              : field.isRepeated()
                  ? elements(path, field, one, other)
                  : single(path, field, one, other);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /// Maps have no order to walk along.
  private static @Nullable FirstDifference whole(
      String path, FieldDescriptor field, Message one, Message other) {
    Message.Builder ours = one.newBuilderForType();
    Message.Builder theirs = one.newBuilderForType();
    ours.setField(field, one.getField(field));
    theirs.setField(field, other.getField(field));
    return ours.build().equals(theirs.build())
        ? null
        : new FirstDifference(
            path, String.valueOf(one.getField(field)), String.valueOf(other.getField(field)));
  }

  private static @Nullable FirstDifference elements(
      String path, FieldDescriptor field, Message one, Message other) {
    int ours = one.getRepeatedFieldCount(field);
    int theirs = other.getRepeatedFieldCount(field);
    for (int i = 0; i < Math.min(ours, theirs); i++) {
      FirstDifference difference =
          values(
              path + "[" + i + "]",
              one.getRepeatedField(field, i),
              other.getRepeatedField(field, i));
      if (difference != null) {
        return difference;
      }
    }
    return ours == theirs ? null : new FirstDifference(path, count(ours), count(theirs));
  }

  private static @Nullable FirstDifference single(
      String path, FieldDescriptor field, Message one, Message other) {
    boolean ours = !field.hasPresence() || one.hasField(field);
    boolean theirs = !field.hasPresence() || other.hasField(field);
    if (ours && theirs) {
      return values(path, one.getField(field), other.getField(field));
    }
    return ours == theirs
        ? null
        : new FirstDifference(
            path,
            ours ? text(one.getField(field)) : UNSET,
            theirs ? text(other.getField(field)) : UNSET);
  }

  private static @Nullable FirstDifference values(String path, Object one, Object other) {
    if (one.equals(other)) {
      return null;
    }
    return one instanceof Message ours && other instanceof Message theirs
        ? within(path, ours, theirs)
        : new FirstDifference(path, text(one), text(other));
  }

  private static String text(Object value) {
    return value instanceof Message message
        ? TextFormat.printer().emittingSingleLine(true).printToString(message)
        : String.valueOf(value);
  }

  private static String count(int elements) {
    return elements == 1 ? "1 element" : elements + " elements";
  }
}
