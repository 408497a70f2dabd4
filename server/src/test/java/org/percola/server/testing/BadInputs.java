package org.percola.server.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Requests as somebody sends them who means ill or has a bug: every field anything that its type
/// allows, names that exist among names that cannot be.
public final class BadInputs {
  private static final int DEEPEST = 6;
  private static final double[] NUMBERS = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    100,
    1e-300,
    1e308,
    -1e308,
    Double.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1e9,
    2.5
  };
  private static final long[] INTEGERS = {
    0, 1, -1, 2, 7, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
  };

  private final RandomGenerator random;
  private final List<String> texts;

  /// @param texts names that mean something where the requests go
  public BadInputs(RandomGenerator random, List<String> texts) {
    this.random = random;
    this.texts = new ArrayList<>(texts);
    this.texts.addAll(
        List.of(
            "",
            " ",
            "x",
            "null",
            "NaN",
            "campaigns/",
            "campaigns/../x",
            "a b",
            "\u0000",
            "\n",
            "1e999",
            "(((((((((1",
            "x".repeat(5_000),
            "\ud83d\udd0b",
            "'; DROP TABLE campaign; --",
            "00000000-0000-0000-0000-000000000000",
            "mg/cm2",
            "Cel",
            "[lb_av]/"));
  }

  /// A message of a type, out of nothing.
  public DynamicMessage message(Descriptor type) {
    return message(type, 0);
  }

  /// A message that is like another one but for a few fields, somewhere inside.
  public Message changed(Message like) {
    Message message = like;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      message = changedOnce(message, 0);
    }
    return message;
  }

  private Message changedOnce(Message like, int depth) {
    List<FieldDescriptor> fields = like.getDescriptorForType().getFields();
    if (fields.isEmpty()) {
      return like;
    }
    FieldDescriptor field = fields.get(random.nextInt(fields.size()));
    Message.Builder builder = like.toBuilder();
    boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    if (message && !field.isRepeated() && like.hasField(field) && random.nextInt(8) > 0) {
      builder.setField(field, changedOnce((Message) like.getField(field), depth + 1));
    } else if (message
        && field.isRepeated()
        && like.getRepeatedFieldCount(field) > 0
        && !field.isMapField()
        && random.nextInt(8) > 0) {
      int at = random.nextInt(like.getRepeatedFieldCount(field));
      builder.setRepeatedField(
          field, at, changedOnce((Message) like.getRepeatedField(field, at), depth + 1));
    } else {
      fill(builder, field, depth);
    }
    return builder.build();
  }

  private DynamicMessage message(Descriptor type, int depth) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    for (FieldDescriptor field : type.getFields()) {
      if (random.nextInt(3) > 0) {
        fill(message, field, depth);
      }
    }
    return message.build();
  }

  private void fill(Message.Builder message, FieldDescriptor field, int depth) {
    message.clearField(field);
    int count = field.isRepeated() ? random.nextInt(4) : 1;
    for (int i = 0; i < count; i++) {
      boolean inside = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      if (inside && depth >= DEEPEST) {
        return;
      }
      Object value = inside ? inside(message, field, depth) : value(field);
      if (field.isRepeated()) {
        message.addRepeatedField(field, value);
      } else {
        message.setField(field, value);
      }
    }
  }

  private Message inside(Message.Builder message, FieldDescriptor field, int depth) {
    DynamicMessage made = message(field.getMessageType(), depth + 1);
    try {
      return message.newBuilderForField(field).mergeFrom(made.toByteString()).build();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> (int) INTEGERS[random.nextInt(INTEGERS.length)];
      case LONG -> INTEGERS[random.nextInt(INTEGERS.length)];
      case FLOAT -> (float) NUMBERS[random.nextInt(NUMBERS.length)];
      case DOUBLE -> NUMBERS[random.nextInt(NUMBERS.length)];
      case BOOLEAN -> random.nextBoolean();
      case STRING -> texts.get(random.nextInt(texts.size()));
      case BYTE_STRING -> ByteString.copyFrom(new byte[] {0, -1});
      case ENUM -> oneOf(field.getEnumType().getValues());
      case MESSAGE -> throw new IllegalStateException("a message is no value");
    };
  }

  private EnumValueDescriptor oneOf(List<EnumValueDescriptor> values) {
    return values.get(random.nextInt(values.size()));
  }
}
