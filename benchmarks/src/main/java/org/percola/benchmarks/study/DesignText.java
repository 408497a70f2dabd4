package org.percola.benchmarks.study;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

/// Designs and outcomes as JSON objects: numbers to the last bit, labels as text.
final class DesignText {
  private DesignText() {}

  static JsonObject json(Design design) {
    JsonObject json = new JsonObject();
    design
        .values()
        .forEach((name, setting) ->
            json.add(
                name,
                switch (setting) {
                  case DesignValue.Numeric(double value) -> new JsonPrimitive(value);
                  case DesignValue.Label(String value) -> new JsonPrimitive(value);
                }));
    return json;
  }

  static Design design(JsonObject json) {
    Design design = Design.empty();
    for (Map.Entry<String, JsonElement> setting : json.entrySet()) {
      JsonPrimitive value = setting.getValue().getAsJsonPrimitive();
      design =
          value.isString()
              ? design.with(setting.getKey(), value.getAsString())
              : design.with(setting.getKey(), value.getAsDouble());
    }
    return design;
  }

  static Design design(String text) {
    return design(JsonParser.parseString(text).getAsJsonObject());
  }

  static JsonObject json(Map<String, Double> outcomes) {
    JsonObject json = new JsonObject();
    new TreeMap<>(outcomes).forEach(json::addProperty);
    return json;
  }
}
