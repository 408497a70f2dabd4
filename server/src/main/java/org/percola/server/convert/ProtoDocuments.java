package org.percola.server.convert;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.server.store.Documents;

/// Documents in the JSON form of the proto, so that a database can be read with the `.proto` files.
public final class ProtoDocuments implements Documents {
  /// Campaigns in use at a time. A spec takes a millisecond to read and some ten kilobytes to keep.
  private static final int KEPT_SPECS = 100;

  /// Experiments in use at a time, at some kilobytes each. Each takes a tenth of a millisecond to
  /// read, and a plan reads all of its campaign twice.
  private static final int KEPT_EXPERIMENTS = 4_000;

  /// What most measurements say of their conditions.
  private static final String NO_NUMBERS = "{}";

  /// Conditions of measurement: a lab has a handful.
  private static final int KEPT_CONDITIONS = 200;

  private final RecentlyRead<Campaign> definitions = new RecentlyRead<>(KEPT_SPECS);
  private final RecentlyRead<org.percola.v1.Experiment> experiments =
      new RecentlyRead<>(KEPT_EXPERIMENTS);
  private final RecentlyRead<Map<String, Double>> conditions = new RecentlyRead<>(KEPT_CONDITIONS);

  @Override
  public String writeSpec(Campaign campaign) {
    return Json.write(CampaignConverter.specToProto(campaign));
  }

  @Override
  public Campaign readCampaign(
      String id, String displayName, String spec, List<Experiment> experiments, long revision) {
    Campaign definition = definitions.get(spec, () -> readSpec(id, spec));
    return new Campaign(
        id,
        displayName,
        definition.space(),
        definition.constraints(),
        definition.outcomes(),
        definition.objectives(),
        definition.outcomeConstraints(),
        definition.earlierCampaigns(),
        definition.cost(),
        experiments,
        revision);
  }

  @Override
  public String writeExperiment(Experiment experiment) {
    return ExperimentDocument.of(experiment);
  }

  @Override
  public Experiment readExperiment(String id, String document, List<Measurement> measurements) {
    Violations violations = Violations.ofRequest();
    org.percola.v1.Experiment proto =
        experiments.get(
            document, () -> Json.read(document, org.percola.v1.Experiment.newBuilder()).build());
    Experiment read =
        new Experiment(
            id,
            DesignConverter.fromProto(proto.getPlannedDesign(), violations),
            proto.hasAsMadeDesign()
                ? DesignConverter.fromProto(proto.getAsMadeDesign(), violations)
                : null,
            measurements,
            proto.getStation().isEmpty() ? null : proto.getStation(),
            proto.getLotsMap(),
            HistoryConverter.fromProto(proto.getHistoryList(), violations),
            proto.hasProvenance() ? HistoryConverter.fromProto(proto.getProvenance()) : null,
            proto.hasLeaseExpireTime() ? Timestamps.fromProto(proto.getLeaseExpireTime()) : null);
    expectNone("experiment " + id, violations);
    return read;
  }

  @Override
  public String writeNumbers(Map<String, Double> numbers) {
    if (numbers.isEmpty()) {
      return NO_NUMBERS;
    }
    Struct.Builder struct = Struct.newBuilder();
    new TreeMap<>(numbers)
        .forEach((name, number) ->
            struct.putFields(name, Value.newBuilder().setNumberValue(number).build()));
    return Json.write(struct);
  }

  @Override
  public Map<String, Double> readNumbers(String document) {
    if (document.equals(NO_NUMBERS)) {
      return Map.of();
    }
    return conditions.get(
        document,
        () -> {
          Map<String, Double> numbers = new HashMap<>();
          Json.read(document, Struct.newBuilder())
              .getFieldsMap()
              .forEach((name, value) -> numbers.put(name, value.getNumberValue()));
          return Map.copyOf(numbers);
        });
  }

  private static Campaign readSpec(String id, String spec) {
    Violations violations = Violations.ofRequest();
    org.percola.v1.CampaignSpec proto =
        Json.read(spec, org.percola.v1.CampaignSpec.newBuilder()).build();
    Campaign definition = CampaignConverter.fromProto("", "", proto, violations);
    expectNone("campaigns/" + id, violations);
    return definition;
  }

  private static void expectNone(String subject, Violations violations) {
    if (!violations.found().isEmpty()) {
      throw new IllegalStateException(
          subject + ": stored by another release? " + violations.found());
    }
  }
}
