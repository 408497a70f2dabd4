package org.percola.server.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.constraint.SubSpaceFaults;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Fault;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsRequest.SubRange;
import org.percola.v1.SuggestExperimentsRequest.Unavailable;

/// The part of a campaign's space that a request for experiments asks for.
final class SubSpaceConverter {
  private final SuggestExperimentsRequest request;
  private final Campaign campaign;
  private final Violations at;

  /// Where the domain's fields came from.
  private final Map<String, String> places = new LinkedHashMap<>();

  private ExcludedZones excluded = ExcludedZones.none();

  private SubSpaceConverter(SuggestExperimentsRequest request, Campaign campaign, Violations at) {
    this.request = request;
    this.campaign = campaign;
    this.at = at;
  }

  /// What is asked for; violations say what no design can have.
  static SubSpace fromProto(SuggestExperimentsRequest request, Campaign campaign, Violations at) {
    return new SubSpaceConverter(request, campaign, at).read();
  }

  private SubSpace read() {
    Map<String, Range> ranges = new LinkedHashMap<>();
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (int i = 0; i < request.getSubSpaceCount(); i++) {
      side(request.getSubSpace(i), i, ranges, labels);
    }
    excluded = ExcludedZones.read(request.getExcludedList(), campaign, at);
    SubSpace within =
        new SubSpace(
            DesignConverter.valuesFromProto("fixed_values", request.getFixedValuesMap(), at),
            ranges,
            labels,
            without(),
            excluded.exclusions(),
            candidates());
    note(SubSpaceFaults.of(campaign.space(), campaign.constraints(), within));
    return within;
  }

  /// Notes what is left of no label, of a request that is refused anyway.
  static void noteExhausted(
      SuggestExperimentsRequest request, SubSpace within, Campaign campaign, Violations at) {
    SubSpaceConverter converter = new SubSpaceConverter(request, campaign, at);
    converter.without();
    converter.note(SubSpaceFaults.exhausted(campaign.space(), within));
  }

  private void note(List<Fault> faults) {
    for (Fault fault : faults) {
      String place = place(fault.path());
      if (at.at(place).clean()) {
        at.at(place).add(fault.message());
      }
    }
  }

  private void side(
      SubRange side, int i, Map<String, Range> ranges, Map<String, List<String>> labels) {
    String name = side.getParameter();
    Violations inside = at.at("sub_space", i);
    if (side.getLabelsCount() > 0) {
      places.put("labels[\"" + name + "\"]", "sub_space[" + i + "].labels");
      note(labels.put(name, side.getLabelsList()) != null, name, inside);
    } else if (side.hasLower() || side.hasUpper()) {
      places.put("ranges[\"" + name + "\"]", "sub_space[" + i + "].parameter");
      Range range =
          SideRange.read(
              side.hasLower(), side.getLower(), side.hasUpper(), side.getUpper(), inside);
      note(ranges.put(name, range) != null, name, inside);
    } else {
      inside.add(name + ": no ends (expected: lower, upper or labels)");
      if (!campaign.space().has(name)) {
        inside.add("parameter", name, "one of " + campaign.space().names());
      }
    }
  }

  private static void note(boolean twice, String name, Violations at) {
    if (twice) {
      at.add("parameter", name + " twice", "once");
    }
  }

  private Map<String, List<String>> without() {
    Map<String, List<String>> without = new LinkedHashMap<>();
    for (int i = 0; i < request.getOutOfStockCount(); i++) {
      Unavailable one = request.getOutOfStock(i);
      places.putIfAbsent(
          "without[\"" + one.getParameter() + "\"]", "out_of_stock[" + i + "].labels");
      List<String> all = new ArrayList<>(without.getOrDefault(one.getParameter(), List.of()));
      all.addAll(one.getLabelsList());
      without.put(one.getParameter(), all);
    }
    return without;
  }

  private List<Design> candidates() {
    return request.hasCandidates()
        ? DesignTableConverter.candidates(
            request.getCandidates(), campaign.space(), at.at("candidates"))
        : List.of();
  }

  private String place(String path) {
    for (Map.Entry<String, String> place : places.entrySet()) {
      if (path.startsWith(place.getKey())) {
        return place.getValue();
      }
    }
    return excluded
        .place(path)
        .replaceFirst("^fixed\\[", "fixed_values[")
        .replaceFirst("^candidates\\[", "candidates.rows[");
  }
}
