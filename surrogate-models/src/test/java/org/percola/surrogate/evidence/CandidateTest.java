package org.percola.surrogate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.gp.GaussianProcessSettings;

class CandidateTest {
  private static final RandomKey KEY = RandomKey.ofSeed(2);

  private static final List<Candidate> CANDIDATES =
      List.of(
          Candidate.drawn("drawn", 1, Trials.PHYSICS.withDraws(96)),
          Candidate.partlyFitted("partly fitted", 1, Trials.PHYSICS.withDraws(96)),
          Candidate.plain("plain", 1, GaussianProcessSettings.constantMean().withDraws(96)));

  /// The reference is the same fit repeated without each of the eight seed cells in turn; the
  /// differences between the candidates are three and ten times as large as the tolerance.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void scoresAreThoseOfRefittingWithoutEachObservation(int which) {
    Candidate candidate = CANDIDATES.get(which);
    TrainingData data = SeedCells.utilization();
    SurrogateFitter fitter = (rows, key) -> candidate.modeller().fit(rows, key).surrogate();
    double refitted = CrossValidation.leaveOneOut(fitter, data, KEY).meanLogDensity();
    double score = candidate.modeller().fit(data, KEY).meanLogScore();
    assertThat(score).isCloseTo(refitted, within(0.1));
  }
}
