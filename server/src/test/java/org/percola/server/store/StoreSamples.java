package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;

/// Experiments with every field set, and one without results.
final class StoreSamples {
  private static final Instant MADE = Instant.parse("2026-02-03T04:05:06.789012Z");

  private StoreSamples() {}

  static Experiment suggested(String id) {
    return new Experiment(
        id,
        design(0.4),
        null,
        List.of(),
        null,
        Map.of(),
        List.of(new Experiment.Change(ExperimentState.SUGGESTED, MADE, "")),
        new Experiment.Provenance(-7, 3, "gp-1", 0));
  }

  static Experiment completed(String id, double utilization) {
    return new Experiment(
        id,
        design(0.4),
        design(0.401),
        List.of(measurement("m1", utilization, null)),
        "press-2",
        Map.of("li6ps5cl", "lot 12"),
        List.of(
            new Experiment.Change(ExperimentState.RUNNING, MADE, ""),
            new Experiment.Change(ExperimentState.COMPLETED, MADE.plusSeconds(1), "as planned")),
        null);
  }

  static Measurement measurement(String id, double value, @Nullable String supersedes) {
    return new Measurement(
        id,
        "utilization",
        new Measurement.Value.Exact(value),
        "1",
        0.02,
        new Measurement.Specimen("cell 1", null, "batch 4"),
        CampaignStoreContract.conditions(),
        2,
        "0".repeat(64),
        supersedes,
        true);
  }

  static Measurement measurement(String id, Measurement.Value value) {
    return new Measurement(
        id, "utilization", value, "1", null, null, Map.of(), 1, null, null, false);
  }

  static Experiment withMeasurement(Experiment experiment, Measurement added) {
    List<Measurement> measurements = new ArrayList<>(experiment.measurements());
    measurements.add(added);
    return new Experiment(
        experiment.id(),
        experiment.planned(),
        experiment.asMade(),
        measurements,
        experiment.station(),
        experiment.lots(),
        experiment.history(),
        experiment.provenance());
  }

  static NewExperiment plain(Experiment experiment) {
    return new NewExperiment(experiment, null);
  }

  static byte[] add(CampaignChanges changes, String id) {
    changes.add(StoreFixture.C, List.of(plain(suggested(id))));
    return id.getBytes(UTF_8);
  }

  static Experiment leased(String id, String station, Instant until) {
    Experiment.Change given =
        new Experiment.Change(ExperimentState.LEASED, until.minusSeconds(60), "", station);
    return suggested(id).after(given, station, until);
  }

  static Campaign renamed(String displayName) {
    return CompositeCathode.standard().withDisplayName(displayName).build(StoreFixture.C);
  }

  private static Design design(double pto) {
    return Design.empty()
        .with("process_route", "dry")
        .with("pto_mass_fraction", pto)
        .with("electrolyte_mass_fraction", 0.5)
        .with("carbon_mass_fraction", 0.1)
        .with("milling_hours", 2);
  }
}
