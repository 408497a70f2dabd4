package org.percola.server.convert;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.DesignFaults;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.server.store.StoredExperiment;

/// Experiments.
public final class ExperimentConverter {
  private ExperimentConverter() {}

  public static org.percola.v1.Experiment toProto(StoredExperiment stored) {
    Experiment experiment = stored.experiment();
    org.percola.v1.Experiment.Builder proto =
        toProto(experiment).toBuilder()
            .setName(ResourceName.experiment(stored.campaignId(), experiment.id()))
            .setEtag(Etag.experiment(stored.version()))
            .setCreateTime(Timestamps.toProto(stored.created()))
            .setUpdateTime(Timestamps.toProto(stored.updated()));
    String suggestion = stored.suggestion();
    if (suggestion != null) {
      proto.setSuggestion(SuggestionConverter.read(suggestion));
    }
    return proto.build();
  }

  /// An experiment as it was when it was suggested: its planned design, why, and how that came
  /// about.
  public static org.percola.v1.Experiment asSuggested(StoredExperiment stored) {
    org.percola.v1.Experiment now = toProto(stored);
    return org.percola.v1.Experiment.newBuilder()
        .setPlannedDesign(now.getPlannedDesign())
        .setState(org.percola.v1.ExperimentState.EXPERIMENT_STATE_SUGGESTED)
        .setSuggestion(now.getSuggestion())
        .setProvenance(now.getProvenance())
        .build();
  }

  /// An experiment that is not stored: without name, etag and times.
  public static org.percola.v1.Experiment toProto(Experiment experiment) {
    org.percola.v1.Experiment.Builder proto =
        org.percola.v1.Experiment.newBuilder()
            .setPlannedDesign(DesignConverter.toProto(experiment.planned()))
            .setState(StateConverter.toProto(experiment.state()))
            .setStateReason(experiment.history().getLast().reason())
            .putAllLots(new TreeMap<>(experiment.lots()));
    Design asMade = experiment.asMade();
    if (asMade != null) {
      proto.setAsMadeDesign(DesignConverter.toProto(asMade));
    }
    String station = experiment.station();
    if (station != null) {
      proto.setStation(station);
    }
    Instant leasedUntil = experiment.leasedUntil();
    if (leasedUntil != null) {
      proto.setLeaseExpireTime(Timestamps.toProto(leasedUntil));
    }
    experiment.measurements().forEach(m -> proto.addMeasurements(MeasurementConverter.toProto(m)));
    experiment.history().forEach(change -> proto.addHistory(HistoryConverter.toProto(change)));
    Experiment.Provenance provenance = experiment.provenance();
    if (provenance != null) {
      proto.setProvenance(HistoryConverter.toProto(provenance));
    }
    return proto.build();
  }

  /// A new experiment that somebody asks to add to a campaign.
  ///
  /// @param id its own, chosen already
  /// @param now when it is added
  public static Experiment fromProto(
      org.percola.v1.Experiment proto, String id, Campaign campaign, Instant now, Violations at) {
    ExperimentState state = state(proto, at);
    Design planned = planned(proto, campaign, state, at.at("planned_design"));
    Design asMade = proto.hasAsMadeDesign() ? asMade(proto.getAsMadeDesign(), campaign, at) : null;
    List<Measurement> measurements =
        new MeasurementReader(campaign, asMade == null ? planned : asMade, List.of())
            .readAll(proto.getMeasurementsList(), "measurements", at);
    Station.check(proto.getStation(), null, at);
    Lots.check(proto.getLotsMap(), at);
    return new Experiment(
        id,
        planned,
        asMade,
        measurements,
        proto.getStation().isEmpty() ? null : proto.getStation(),
        proto.getLotsMap(),
        List.of(new Experiment.Change(state, now, proto.getStateReason())),
        null);
  }

  /// A design as it came out of the lab.
  public static Design asMade(org.percola.v1.Design proto, Campaign campaign, Violations outer) {
    Violations at = outer.at("as_made_design");
    Design design = DesignConverter.fromProto(proto, campaign.space(), at);
    AsMadeCheck.check(campaign.space(), design, at);
    AsMadeCheck.checkNumbers(campaign.space(), design, at);
    return design;
  }

  private static Design planned(
      org.percola.v1.Experiment proto, Campaign campaign, ExperimentState state, Violations at) {
    Design design = DesignConverter.fromProto(proto.getPlannedDesign(), campaign.space(), at);
    if (state.pending()) {
      at.addAll(DesignFaults.of(campaign, design, ""));
    } else {
      // What is made already is a fact, wherever it lies.
      AsMadeCheck.check(campaign.space(), design, at);
      AsMadeCheck.checkNumbers(campaign.space(), design, at);
    }
    return design;
  }

  private static ExperimentState state(org.percola.v1.Experiment proto, Violations at) {
    ExperimentState said =
        StateConverter.fromProto(proto.getState(), proto.getStateValue(), "state", at);
    boolean measured = proto.getMeasurementsCount() > 0;
    if (said == null) {
      return measured ? ExperimentState.COMPLETED : ExperimentState.SUGGESTED;
    }
    if (said == ExperimentState.LEASED) {
      at.add("state", said, "one that a caller can set; leases are given by the server");
    } else if (said == ExperimentState.COMPLETED && !measured) {
      at.add("measurements", "[]", "at least one of a completed experiment");
    } else if (said == ExperimentState.SUGGESTED && measured) {
      at.add("state", said, "running or completed, for it has measurements");
    }
    return said;
  }
}
