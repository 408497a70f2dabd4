package org.percola.server.cli.report;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.v1.Campaign;
import org.percola.v1.DesignTable;

/// What a change makes of a campaign, line by line: `+` what comes, `-` what goes, `~` what becomes
/// something else. Parts of a campaign are known by their names, wherever they stand.
public final class CampaignDifference {
  private static final List<String> NAMES = List.of("name", "outcome", "parameter");

  private final List<String> lines = new ArrayList<>();

  private CampaignDifference() {}

  /// The lines; none when nothing changes.
  public static List<String> lines(Campaign before, Campaign after) {
    CampaignDifference difference = new CampaignDifference();
    if (!before.getDisplayName().equals(after.getDisplayName())) {
      difference.change("displayName", before.getDisplayName(), after.getDisplayName());
    }
    difference.inside("", before.getSpec(), after.getSpec());
    return difference.lines;
  }

  private void inside(String path, Message before, Message after) {
    for (FieldDescriptor field : before.getDescriptorForType().getFields()) {
      String name = field.getJsonName();
      String inner = path.isEmpty() ? name : path + "." + name;
      if (field.isRepeated() && FlowText.holdsMessages(field)) {
        elements(inner, named(before, field), named(after, field));
      } else if (FlowText.holdsMessages(field) && before.hasField(field) && after.hasField(field)) {
        part(inner, (Message) before.getField(field), (Message) after.getField(field));
      } else if (set(before, field) != set(after, field)
          || !before.getField(field).equals(after.getField(field))) {
        change(inner, text(before, field), text(after, field));
      }
    }
  }

  private void part(String path, Message before, Message after) {
    if (!(before instanceof DesignTable then && after instanceof DesignTable now)) {
      inside(path, before, after);
    } else if (!then.equals(now)) {
      lines.add("~ " + path + ": " + TableDifference.of(then, now));
    }
  }

  private void elements(String path, Map<String, Message> before, Map<String, Message> after) {
    before.forEach((name, element) -> {
      Message other = after.get(name);
      if (other == null) {
        lines.add("- " + path + "[" + name + "]: " + FlowText.of(element));
      } else {
        inside(path + "[" + name + "]", element, other);
      }
    });
    after.forEach((name, element) -> {
      if (!before.containsKey(name)) {
        lines.add("+ " + path + "[" + name + "]: " + FlowText.of(element));
      }
    });
    List<String> stay = before.keySet().stream().filter(after::containsKey).toList();
    List<String> stayed = after.keySet().stream().filter(before::containsKey).toList();
    if (!stay.equals(stayed)) {
      change(path + ", their order", String.join(", ", stay), String.join(", ", stayed));
    }
  }

  private static Map<String, Message> named(Message message, FieldDescriptor field) {
    Map<String, Message> named = new LinkedHashMap<>();
    for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
      Message element = (Message) message.getRepeatedField(field, i);
      String name = name(element);
      while (named.containsKey(name)) {
        name = name + " again";
      }
      named.put(name, element);
    }
    return named;
  }

  private static String name(Message element) {
    for (String name : NAMES) {
      FieldDescriptor field = element.getDescriptorForType().findFieldByName(name);
      if (field != null && element.getField(field) instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    return FlowText.of(element);
  }

  private static boolean set(Message message, FieldDescriptor field) {
    return field.isRepeated()
        ? message.getRepeatedFieldCount(field) > 0
        : !field.hasPresence() || message.hasField(field);
  }

  private static String text(Message message, FieldDescriptor field) {
    return set(message, field) ? FlowText.of(field, message.getField(field)) : "";
  }

  private void change(String path, String before, String after) {
    lines.add("~ " + path + ": " + shown(before) + " → " + shown(after));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "none" : text;
  }
}
