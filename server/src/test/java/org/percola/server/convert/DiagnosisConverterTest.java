package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.planning.Diagnosis;
import org.percola.optimizer.planning.InputRelevance;
import org.percola.optimizer.planning.ModelScore;
import org.percola.optimizer.planning.OutcomeDiagnosis;
import org.percola.optimizer.planning.Residuals;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.diagnostics.HeldOut;
import org.percola.v1.DiagnoseCampaignResponse;

class DiagnosisConverterTest {
  private static final FitReport.LearnedParameter REACH =
      new FitReport.LearnedParameter("reach", "um", 1, 2, 3, 1.5, 2.1, 2.5);
  private static final FitReport.LearnedParameter NOISE =
      new FitReport.LearnedParameter("noise", "1", 0.01, 0.02, 0.03, 0.011, 0.012, 0.013);

  private static FitReport report(FitReport.Mixing mixing) {
    return new FitReport(
        "model/1",
        5,
        48,
        -3,
        0,
        List.of(REACH),
        List.of(NOISE),
        mixing,
        List.of(
            new FitReport.Component("physics", 0.7, 1.25),
            new FitReport.Component("constant", 0.3, Double.NaN)),
        List.of(new FitReport.LengthScale("x", 2)),
        List.of("A sentence."));
  }

  private static org.percola.v1.OutcomeDiagnosis converted(Residuals residuals, FitReport report) {
    HeldOut held = new HeldOut(0, 1, 0.8, 0.1, 0.6, 1.0, 0.97, 0.05, 0.3);
    OutcomeDiagnosis outcome =
        new OutcomeDiagnosis(
            "u",
            "1",
            new ModelScore("own", 1, 0.2, 0.4, 0.05, 1, 0.3),
            List.of(new OutcomeDiagnosis.LeftOut("e1", held)),
            residuals,
            List.of(),
            List.of(new InputRelevance("x", 2, 0.6), new InputRelevance("z", Double.NaN, 0.1)),
            report);
    DiagnoseCampaignResponse response =
        DiagnosisConverter.toProto(new Diagnosis(List.of(outcome), 6, 3, 42, 9), "pto");
    assertThat(response.getFolds()).isEqualTo(3);
    assertThat(response.getExperiments()).isEqualTo(6);
    return Json.read(Json.write(response), DiagnoseCampaignResponse.newBuilder())
        .build()
        .getOutcomes(0);
  }

  @Test
  void everythingThatAFitLearnedArrives() {
    org.percola.v1.OutcomeDiagnosis outcome =
        converted(new Residuals(0.5, 1.5, "e1", 2), report(new FitReport.Mixing(30, 1.01)));
    assertThat(outcome.getParameters(0).getPriorUpper()).isEqualTo(3);
    assertThat(outcome.getParameters(0).getUpper()).isEqualTo(2.5);
    assertThat(outcome.getScales(0).getName()).isEqualTo("noise");
    assertThat(outcome.getScales(0).getMedian()).isEqualTo(0.012);
    assertThat(outcome.getMixing().getEffectiveDraws()).isEqualTo(30);
    assertThat(outcome.getMixing().getPotentialScaleReduction()).isEqualTo(1.01);
    assertThat(outcome.getComponents(0).getMeanLogScore()).isEqualTo(1.25);
    assertThat(outcome.getComponents(1).getWeight()).isEqualTo(0.3);
    assertThat(outcome.getInputs(0).getLengthScale()).isEqualTo(2);
    assertThat(outcome.getInputs(1).getRelevance()).isEqualTo(0.1);
    assertThat(outcome.getResiduals().getWorstExperiment())
        .isEqualTo("campaigns/pto/experiments/e1");
    assertThat(outcome.getLeftOut(0).getStandardizedResidual()).isEqualTo((1 - 0.8) / 0.1);
    assertThat(outcome.getMessagesList()).containsExactly("A sentence.");
  }

  @Test
  void whatHasNoNumberIsUnsetAndNeverNaN() {
    org.percola.v1.OutcomeDiagnosis outcome =
        converted(new Residuals(0.5, Double.NaN, "e1", 2), report(FitReport.Mixing.NONE));
    assertThat(outcome.hasMixing()).isFalse();
    assertThat(outcome.getComponents(1).hasMeanLogScore()).isFalse();
    assertThat(outcome.getInputs(1).hasLengthScale()).isFalse();
    assertThat(outcome.getResiduals().hasStandardDeviation()).isFalse();
    assertThat(Json.write(outcome)).doesNotContain("NaN");
  }
}
