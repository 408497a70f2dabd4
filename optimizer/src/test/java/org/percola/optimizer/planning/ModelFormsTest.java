package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.NoiseModel.Residuals;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// What a campaign says of its outcomes' noise and shapes changes what is believed.
class ModelFormsTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());
  private static final NoiseModel UNSHARED = new NoiseModel(Set.of(), Residuals.NORMAL);
  private static final Planner PLANNER = new Planner(PlannerSettings.standard());

  @Test
  void whatAPowderBatchAddsIsNotPutDownToItsDesigns() {
    // Twelve designs of y = x; the second batch gives 0.6 less.
    Campaign shared = line(PriorBelief.CONSTANT);
    Campaign unshared = line(PriorBelief.CONSTANT.with(UNSHARED));
    int[] batches = {1, 2, 1, 1, 2, 1, 2, 1, 2, 2, 1, 2};
    for (int i = 0; i < batches.length; i++) {
      double x = i / 11.0;
      double y = x - (batches[i] == 2 ? 0.6 : 0);
      shared = ofBatch(shared, at(x), y, "P" + batches[i]);
      unshared = ofBatch(unshared, at(x), y, "P" + batches[i]);
    }

    // 4/11 and 5/11 are 1/11 apart, and of two batches.
    assertThat(rise(shared, 4 / 11.0, 5 / 11.0)).isCloseTo(1 / 11.0, within(0.1));
    assertThat(rise(unshared, 4 / 11.0, 5 / 11.0)).isGreaterThan(0.3);
  }

  @Test
  void aWildResultIsNotedAndPullsLessWhenTailsAreHeavy() {
    NoiseModel wild = new NoiseModel(Set.of(), Residuals.HEAVY_TAILED);
    double[] medians = new double[2];
    for (int k = 0; k < 2; k++) {
      Campaign campaign = line(PriorBelief.CONSTANT.with(k == 0 ? UNSHARED : wild));
      for (int i = 0; i < 12; i++) {
        // Three replicates of each of four designs, and one of them wild.
        int design = i / 3;
        campaign = measured(campaign, at(design / 3.0), i == 4 ? 3.0 : design / 3.0, 0.05);
      }
      medians[k] = prediction(campaign, at(1 / 3.0)).median();
      assertThat(PLANNER.suggest(campaign, new SuggestRequest(1, 1, Map.of())).notes())
          .anyMatch(note ->
              note.startsWith("Experiment e5: response 3 is ") && note.endsWith("or confirm it."));
    }
    assertThat(Math.abs(medians[1] - 1 / 3.0)).isLessThan(0.5 * Math.abs(medians[0] - 1 / 3.0));
  }

  @Test
  void aSolventNeverTriedIsForetoldByWhatIsKnownOfIt() {
    List<String> solvents = List.of("a", "b", "c", "d", "e", "f", "g");
    // Polarities 0, 1/6, ... 1; the response is twice the polarity.
    Map<String, Double> polarity =
        Map.of("a", 0.0, "b", 0.17, "c", 0.33, "d", 0.5, "e", 0.67, "f", 0.83, "g", 1.0);
    Parameter.Descriptor known = new Parameter.Descriptor("polarity", "1", polarity);
    double[] untried = new double[2];
    for (int k = 0; k < 2; k++) {
      Parameter solvent =
          new Parameter.Categorical("solvent", solvents, k == 0 ? List.of() : List.of(known), null);
      Campaign campaign =
          Trial.campaign(
              new DesignSpace(List.of(solvent), List.of(), List.of()), Objective.Goal.MAXIMIZE);
      for (String tried : List.of("a", "b", "c", "d", "e", "g")) {
        campaign =
            measured(
                campaign,
                Design.empty().with("solvent", tried),
                2 * polarity.getOrDefault(tried, 0.0),
                0.02);
      }
      untried[k] = prediction(campaign, Design.empty().with("solvent", "f")).mean();
    }
    assertThat(untried[1]).isCloseTo(1.66, within(0.25));
    assertThat(Math.abs(untried[0] - 1.66)).isGreaterThan(0.4);
  }

  /// y = 2x² and a shift per label; the last label is tried at its lower end only.
  @Test
  void whatLabelsTaughtAboutANumberCountsForALabelThatIsHardlyTried() {
    double[] misses = new double[2];
    for (int k = 0; k < 2; k++) {
      Structure structure = k == 0 ? Structure.USUAL : Structure.JOINT;
      Campaign campaign = withLabels(new SurfaceModel(structure, Transform.NONE, false));
      double[] shifts = {0, 1, -1};
      for (int label = 0; label < shifts.length; label++) {
        double[] tried = label < 2 ? new double[] {0, 0.3, 0.6, 1} : new double[] {0, 0.15};
        for (double x : tried) {
          campaign =
              measured(
                  campaign,
                  at(x).with("kind", "abc".charAt(label) + ""),
                  2 * x * x + shifts[label],
                  0.02);
        }
      }
      misses[k] = Math.abs(prediction(campaign, at(0.9).with("kind", "c")).mean() - 0.62);
    }
    assertThat(misses[0]).isLessThan(0.5 * misses[1]);
  }

  @Test
  void aLogarithmKeepsALifeAboveZeroAndAnIntervalBesideIt() {
    SurfaceModel logarithmic = new SurfaceModel(Structure.JOINT, Transform.LOG, false);
    Campaign campaign = line(PriorBelief.CONSTANT.with(logarithmic));
    double[] lives = {12, 150, 37, 400, 20, 900};
    for (int i = 0; i < lives.length; i++) {
      campaign = measured(campaign, at(0.2 * i), lives[i], null);
    }
    Campaign dead = measured(campaign, at(0.33), 0.0, null);

    Prediction between = prediction(campaign, at(0.1));
    assertThat(between.lower()).isPositive();
    assertThat(between.upper()).isGreaterThan(between.median());
    assertThat(Evidence.of(dead).notes())
        .containsExactly(
            "Experiment e7: response: 0 is stored, but not learned from (expected: above 0, for it"
                + " is modelled on a logarithmic scale); if it was too little to be seen, correct it"
                + " to at_most the detection limit.");
    assertThat(prediction(dead, at(0.1))).isEqualTo(between);
  }

  @Test
  void anOutcomeOverDecadesIsModelledByItsLogarithmWhereTheResultsMayChoose() {
    SurfaceModel chosen = new SurfaceModel(Structure.USUAL, Transform.CHOSEN, false);
    double[] lowest = new double[2];
    for (int k = 0; k < 2; k++) {
      Campaign campaign = line(k == 0 ? PriorBelief.CONSTANT.with(chosen) : PriorBelief.CONSTANT);
      for (int i = 0; i < 20; i++) {
        // Three decades, give or take 20 %.
        double life = Math.pow(10, 3 * i / 19.0) * (i % 2 == 0 ? 1.2 : 0.8);
        campaign = measured(campaign, at(i / 19.0), life, null);
      }
      lowest[k] = prediction(campaign, at(0.1)).lower();
    }
    assertThat(lowest[0]).isPositive();
    assertThat(lowest[1]).isNegative();
  }

  private static double rise(Campaign campaign, double from, double to) {
    return prediction(campaign, at(to)).mean() - prediction(campaign, at(from)).mean();
  }

  private static Prediction prediction(Campaign campaign, Design design) {
    return PLANNER.predict(campaign, List.of(design), 1).getFirst().predictions().getFirst();
  }

  private static Design at(double x) {
    return Design.empty().with("x", x);
  }

  private static Campaign line(PriorBelief belief) {
    return campaign(LINE, belief);
  }

  private static Campaign withLabels(SurfaceModel surface) {
    DesignSpace space =
        DesignSpace.of(
            Trial.number("x", 0, 1),
            new Parameter.Categorical("kind", List.of("a", "b", "c"), List.of(), null));
    return campaign(space, PriorBelief.CONSTANT.with(surface));
  }

  private static Campaign campaign(DesignSpace space, PriorBelief belief) {
    return new Campaign(
        "line",
        "line",
        space,
        List.of(),
        List.of(new Outcome.Measured(Trial.OUTCOME, "1", belief)),
        List.of(new Objective(Trial.OUTCOME, Objective.Goal.MAXIMIZE)),
        List.of(),
        List.of(),
        0);
  }

  private static Campaign measured(
      Campaign campaign, Design design, double value, @Nullable Double error) {
    return campaign.withExperiment(
        Trial.experiment(
            campaign,
            design,
            List.of(Trial.measurement("m", Trial.OUTCOME, value, error)),
            ExperimentState.COMPLETED));
  }

  private static Campaign ofBatch(Campaign campaign, Design design, double value, String batch) {
    Measurement measurement =
        new Measurement(
            "m",
            Trial.OUTCOME,
            new Measurement.Value.Exact(value),
            "1",
            0.05,
            new Measurement.Specimen(null, null, batch),
            Map.of(),
            1,
            null,
            null,
            false);
    return campaign.withExperiment(
        new Experiment(
            "e" + (campaign.experiments().size() + 1),
            design,
            null,
            List.of(measurement),
            null,
            Map.of(),
            List.of(new Experiment.Change(ExperimentState.COMPLETED, Instant.EPOCH, "")),
            null));
  }
}
