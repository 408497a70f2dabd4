package org.percola.server.convert;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

/// Writes the document of an experiment: the JSON form of its proto without measurements and state,
/// which have rows of their own.
///
/// Character by character what protobuf's own writer makes of the message, but that one looks up
/// every field by reflection, and imports write thousands of them.
final class ExperimentDocument {
  private static final int USUAL_LENGTH = 512;

  private final StringWriter text = new StringWriter(USUAL_LENGTH);
  private final JsonWriter json = new JsonWriter(text);

  private ExperimentDocument() {
    json.setHtmlSafe(true); // as protobuf's writer is
  }

  /// The document, on one line.
  static String of(Experiment experiment) {
    ExperimentDocument document = new ExperimentDocument();
    try {
      document.write(experiment);
    } catch (IOException e) {
      throw new IllegalStateException(e); // text in memory
    }
    return document.text.toString();
  }

  private void write(Experiment experiment) throws IOException {
    json.beginObject();
    design("plannedDesign", experiment.planned());
    design("asMadeDesign", experiment.asMade());
    text("station", experiment.station());
    lots(experiment.lots());
    json.name("history").beginArray();
    for (Experiment.Change change : experiment.history()) {
      change(change);
    }
    json.endArray();
    provenance(experiment.provenance());
    time("leaseExpireTime", experiment.leasedUntil());
    json.endObject();
  }

  private void design(String name, @Nullable Design design) throws IOException {
    if (design == null) {
      return;
    }
    json.name(name).beginObject();
    if (!design.values().isEmpty()) {
      json.name("values").beginObject();
      for (Map.Entry<String, DesignValue> setting : design.values().entrySet()) {
        json.name(setting.getKey()).beginObject();
        switch (setting.getValue()) {
          case DesignValue.Numeric(double number) -> json.name("number").value(number);
          case DesignValue.Label(String label) -> json.name("label").value(label);
        }
        json.endObject();
      }
      json.endObject();
    }
    json.endObject();
  }

  private void lots(Map<String, String> lots) throws IOException {
    if (lots.isEmpty()) {
      return;
    }
    json.name("lots").beginObject();
    for (Map.Entry<String, String> lot : new TreeMap<>(lots).entrySet()) {
      json.name(lot.getKey()).value(lot.getValue());
    }
    json.endObject();
  }

  private void change(Experiment.Change change) throws IOException {
    json.beginObject();
    json.name("state").value(StateConverter.toProto(change.state()).name());
    time("time", change.at());
    text("reason", change.reason());
    text("station", change.station());
    json.endObject();
  }

  private void provenance(Experiment.@Nullable Provenance provenance) throws IOException {
    if (provenance == null) {
      return;
    }
    json.name("provenance").beginObject();
    whole("seed", provenance.seed());
    whole("revision", provenance.revision());
    text("modelId", provenance.modelId());
    if (provenance.slot() != 0) {
      json.name("slot").value(provenance.slot());
    }
    json.endObject();
  }

  // Numbers of 64 bits are texts in the JSON form of protos, because JavaScript would round them.
  private void whole(String name, long number) throws IOException {
    if (number != 0) {
      json.name(name).value(Long.toString(number));
    }
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  private void time(String name, @Nullable Instant time) throws IOException {
    if (time != null) {
      json.name(name).value(time.toString());
    }
  }
}
