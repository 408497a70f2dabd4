package org.percola.benchmarks.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// A design space as peers are told of it: the widest share of every whole is what the others
/// leave, and is not asked for.
///
/// @param rests the shares left out
/// @param sums limits on the shares that are left, where their own bounds do not imply them
record PeerSpace(DesignSpace space, List<String> rests, List<Sum> sums) {
  private static final double ROUNDING = 1e-9;

  /// The named parameters together lie between two numbers.
  record Sum(List<String> parameters, double lower, double upper) {}

  static PeerSpace of(DesignSpace space) {
    List<String> rests = new ArrayList<>();
    List<Sum> sums = new ArrayList<>();
    for (Mixture mixture : space.mixtures()) {
      String rest = widest(space, mixture);
      List<String> others = mixture.components().stream().filter(c -> !c.equals(rest)).toList();
      rests.add(rest);
      Parameter.Continuous last = continuous(space, rest);
      Sum sum = new Sum(others, mixture.total() - last.upper(), mixture.total() - last.lower());
      double least = others.stream().mapToDouble(p -> continuous(space, p).lower()).sum();
      double most = others.stream().mapToDouble(p -> continuous(space, p).upper()).sum();
      if (least < sum.lower() - ROUNDING || most > sum.upper() + ROUNDING) {
        sums.add(sum);
      }
    }
    return new PeerSpace(space, List.copyOf(rests), List.copyOf(sums));
  }

  /// The share that may take most values, so that the others are the least bound by it.
  private static String widest(DesignSpace space, Mixture mixture) {
    return Collections.max(
        mixture.components(),
        Comparator.comparingDouble(
            share -> continuous(space, share).upper() - continuous(space, share).lower()));
  }

  private static Parameter.Continuous continuous(DesignSpace space, String name) {
    if (space.parameter(name) instanceof Parameter.Continuous continuous) {
      return continuous;
    }
    throw new IllegalArgumentException(name + ": a share (expected: a continuous parameter)");
  }

  /// Parameters, sums and candidates.
  JsonObject json() {
    JsonObject json = new JsonObject();
    JsonArray parameters = new JsonArray();
    space.parameters().stream()
        .filter(parameter -> !rests.contains(parameter.name()))
        .forEach(parameter -> parameters.add(json(parameter)));
    json.add("parameters", parameters);
    JsonArray limits = new JsonArray();
    for (Sum sum : sums) {
      JsonObject limit = new JsonObject();
      limit.add("parameters", strings(sum.parameters()));
      limit.addProperty("lower", sum.lower());
      limit.addProperty("upper", sum.upper());
      limits.add(limit);
    }
    json.add("sums", limits);
    JsonArray candidates = new JsonArray();
    space.candidates().forEach(design -> candidates.add(DesignText.json(design)));
    json.add("candidates", candidates);
    return json;
  }

  private static JsonObject json(Parameter parameter) {
    JsonObject json = new JsonObject();
    json.addProperty("name", parameter.name());
    json.addProperty("kind", parameter.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    switch (parameter) {
      case Parameter.Continuous p -> {
        json.addProperty("lower", p.lower());
        json.addProperty("upper", p.upper());
        json.addProperty("logarithmic", p.scale() == Parameter.Scale.LOGARITHMIC);
        json.addProperty("resolution", p.resolution());
      }
      case Parameter.Whole p -> {
        json.addProperty("lower", p.lower());
        json.addProperty("upper", p.upper());
        json.addProperty("logarithmic", p.scale() == Parameter.Scale.LOGARITHMIC);
      }
      case Parameter.Discrete p -> {
        JsonArray levels = new JsonArray();
        p.levels().forEach(levels::add);
        json.add("levels", levels);
      }
      case Parameter.Labelled p -> json.add("labels", strings(p.labels()));
    }
    Parameter.Condition condition = parameter.activeWhen();
    if (condition != null) {
      JsonObject when = new JsonObject();
      when.addProperty("parameter", condition.parameter());
      when.add("labels", strings(condition.labels()));
      json.add("active_when", when);
    }
    return json;
  }

  private static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /// The design that a peer asked for: shares completed, settings without a meaning dropped.
  Design design(JsonElement asked) {
    Design all = DesignText.design(asked.getAsJsonObject());
    for (int i = 0; i < rests.size(); i++) {
      Mixture mixture = space.mixtures().get(i);
      double rest = mixture.total();
      for (String component : mixture.components()) {
        rest -= component.equals(rests.get(i)) ? 0 : all.number(component);
      }
      all = all.with(rests.get(i), rest);
    }
    Design design = Design.empty();
    for (Parameter parameter : space.active(all)) {
      String label = all.label(parameter.name());
      design =
          label == null
              ? design.with(parameter.name(), all.number(parameter.name()))
              : design.with(parameter.name(), label);
    }
    return design;
  }
}
