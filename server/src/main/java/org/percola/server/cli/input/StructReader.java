package org.percola.server.cli.input;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads objects whose fields nobody has agreed on.
final class StructReader {
  private StructReader() {}

  /// Fills a struct from an object.
  static void read(MappingNode node, Struct.Builder into) {
    for (NodeTuple entry : node.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        into.putFields(key.getValue(), value(entry.getValueNode()));
      }
    }
  }

  private static Value value(Node node) {
    Value.Builder value = Value.newBuilder();
    switch (node) {
      case MappingNode mapping -> read(mapping, value.getStructValueBuilder());
      case SequenceNode sequence -> {
        ListValue.Builder list = value.getListValueBuilder();
        sequence.getValue().forEach(element -> list.addValues(value(element)));
      }
      case ScalarNode scalar -> scalar(scalar, value);
      default -> value.setNullValue(NullValue.NULL_VALUE);
    }
    return value.build();
  }

  private static void scalar(ScalarNode scalar, Value.Builder into) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      into.setNumberValue(Double.parseDouble(scalar.getValue()));
    } else if (tag.equals(Tag.BOOL)) {
      into.setBoolValue(Boolean.parseBoolean(scalar.getValue()));
    } else if (tag.equals(Tag.NULL)) {
      into.setNullValue(NullValue.NULL_VALUE);
    } else {
      into.setStringValue(scalar.getValue());
    }
  }
}
