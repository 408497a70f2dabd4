package org.percola.server.cli.input;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads a message from its JSON form, written as JSON or YAML, and remembers where each field
/// stood.
///
/// Unlike protobuf's own parser it goes on after a fault, so that a file is refused once, with
/// everything that is wrong in it. Enum constants may be written without their common prefix.
public final class MessageReader {
  // Deeper than any message of the service; stops files that contain themselves.
  private static final int DEEPEST = 40;

  private final FilePositions positions;
  private final Faults faults;

  private MessageReader(FilePositions positions, Faults faults) {
    this.positions = positions;
    this.faults = faults;
  }

  /// Fills a message from a tree.
  ///
  /// @return where each field stood
  /// @throws InvalidInput with every fault
  static FilePositions read(FileText file, Node tree, Message.Builder into) {
    Faults faults = new Faults();
    FilePositions positions = read(file, tree, into, faults);
    faults.refuse();
    return positions;
  }

  /// Fills a message from a tree as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  /// @return where each field stood
  static FilePositions read(FileText file, Node tree, Message.Builder into, Faults faults) {
    FilePositions positions = new FilePositions(file.name());
    new MessageReader(positions, faults).message(tree, into, "", 0);
    return positions;
  }

  /// Fills a message from a file that holds one document.
  ///
  /// @return where each field stood
  /// @throws InvalidInput with every fault
  public static FilePositions read(FileText file, Message.Builder into) {
    return read(file, YamlText.tree(file), into);
  }

  private void message(Node node, Message.Builder into, String path, int depth) {
    if (into instanceof Timestamp.Builder timestamp) {
      timestamp(node, timestamp, path);
    } else if (!(node instanceof MappingNode mapping) || depth > DEEPEST) {
      refuse(node, path, "an object with some of " + names(into.getDescriptorForType()));
    } else if (into instanceof Struct.Builder struct) {
      StructReader.read(mapping, struct);
    } else {
      fields(mapping, into, path, depth);
    }
  }

  private void fields(MappingNode node, Message.Builder into, String path, int depth) {
    Map<String, FieldDescriptor> known = known(into.getDescriptorForType());
    for (NodeTuple entry : node.getValue()) {
      String name = text(entry.getKeyNode());
      @Nullable FieldDescriptor field = known.get(name);
      String inner = path.isEmpty() ? name : path + "." + (field == null ? name : field.getName());
      if (field == null) {
        String expected = "one of " + names(into.getDescriptorForType());
        fault(entry.getKeyNode(), inner, "no such field (expected: " + expected + ")");
      } else if (!empty(entry.getValueNode()) && once(entry, field, into, inner)) {
        positions.remember(inner, entry.getValueNode());
        field(entry.getValueNode(), field, into, inner, depth);
      }
    }
  }

  private boolean once(NodeTuple entry, FieldDescriptor field, Message.Builder into, String path) {
    boolean given =
        field.isRepeated()
            ? into.getRepeatedFieldCount(field) > 0
            : field.hasPresence() && into.hasField(field);
    if (given) {
      fault(entry.getKeyNode(), path, "given twice (expected: once)");
      return false;
    }
    var oneof = field.getRealContainingOneof();
    if (oneof != null && into.hasOneof(oneof)) {
      String other = into.getOneofFieldDescriptor(oneof).getName();
      fault(entry.getKeyNode(), path, "given beside " + other + " (expected: one of the two)");
      return false;
    }
    return true;
  }

  private void field(
      Node node, FieldDescriptor field, Message.Builder into, String path, int depth) {
    if (field.isMapField()) {
      entries(node, field, into, path, depth);
    } else if (field.isRepeated()) {
      elements(node, field, into, path, depth);
    } else {
      @Nullable Object value = value(node, field, builder(field, into), path, depth);
      if (value != null) {
        into.setField(field, value);
      }
    }
  }

  private void elements(
      Node node, FieldDescriptor field, Message.Builder into, String path, int depth) {
    if (!(node instanceof SequenceNode sequence)) {
      refuse(node, path, "a list");
      return;
    }
    int index = 0;
    for (Node element : sequence.getValue()) {
      String inner = path + "[" + index++ + "]";
      positions.remember(inner, element);
      @Nullable Object value = value(element, field, builder(field, into), inner, depth);
      if (value != null) {
        into.addRepeatedField(field, value);
      }
    }
  }

  private void entries(
      Node node, FieldDescriptor field, Message.Builder into, String path, int depth) {
    if (!(node instanceof MappingNode mapping)) {
      refuse(node, path, "an object");
      return;
    }
    FieldDescriptor valueField = field.getMessageType().findFieldByName("value");
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      String inner = path + "[\"" + key + "\"]";
      positions.remember(inner, tuple.getValueNode());
      Message.Builder entry = into.newBuilderForField(field);
      Message.@Nullable Builder nested = builder(valueField, entry);
      @Nullable Object value = value(tuple.getValueNode(), valueField, nested, inner, depth);
      if (value != null) {
        entry.setField(field.getMessageType().findFieldByName("key"), key);
        into.addRepeatedField(field, entry.setField(valueField, value).build());
      }
    }
  }

  private @Nullable Object value(
      Node node, FieldDescriptor field, Message.@Nullable Builder nested, String path, int depth) {
    if (nested != null) {
      message(node, nested, path, depth + 1);
      return nested.build();
    }
    if (!(node instanceof ScalarNode scalar)) {
      refuse(node, path, "a single value");
      return null;
    }
    try {
      return ScalarReader.read(field, scalar.getValue());
    } catch (IllegalArgumentException e) {
      fault(node, path, String.valueOf(e.getMessage()));
      return ScalarReader.unusable(field);
    }
  }

  private void timestamp(Node node, Timestamp.Builder into, String path) {
    try {
      into.mergeFrom(Timestamps.parse(text(node)));
    } catch (ParseException e) {
      fault(node, path, text(node) + " (expected: a time such as 2026-01-31T08:30:00Z)");
    }
  }

  private void refuse(Node node, String path, String expected) {
    fault(node, path, text(node) + " (expected: " + expected + ")");
  }

  private void fault(Node node, String path, String message) {
    faults.add(positions.of(node), path.isEmpty() ? message : path + ": " + message);
    positions.doubt(path);
  }

  private static Message.@Nullable Builder builder(FieldDescriptor field, Message.Builder into) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? into.newBuilderForField(field)
        : null;
  }

  private static boolean empty(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static String text(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode _ -> "a list";
      default -> "an object";
    };
  }

  private static Map<String, FieldDescriptor> known(Descriptor type) {
    Map<String, FieldDescriptor> fields = new HashMap<>();
    for (FieldDescriptor field : type.getFields()) {
      fields.put(field.getName(), field);
      fields.put(field.getJsonName(), field);
    }
    return fields;
  }

  private static String names(Descriptor type) {
    return String.join(", ", type.getFields().stream().map(FieldDescriptor::getName).toList());
  }
}
