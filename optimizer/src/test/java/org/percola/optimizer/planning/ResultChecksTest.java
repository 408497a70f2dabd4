package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;

class ResultChecksTest {
  private final Campaign campaign = CompositeCathode.standard().build("checks");

  @ParameterizedTest
  @CsvSource({
    "utilization, 0.976, 0, true",
    "utilization, 1.0, 0, true",
    "utilization, 1.02, 1, true",
    "utilization, 1.15, 1, true",
    "utilization, 1.151, 1, false",
    "utilization, -0.01, 1, false",
    "average_voltage, 2.09, 0, true",
    "average_voltage, 1.49, 1, false",
    "average_voltage, 3.51, 1, false",
    "areal_capacity, 40, 0, true",
  })
  void saysWhatIsUnlikelyAndTrustsWhatIsNot(
      String outcome, double value, int findings, boolean trusted) {
    var measurement = Trial.measurement("m", outcome, value, null);

    assertThat(ResultChecks.of(campaign.outcome(outcome), measurement)).hasSize(findings);
    assertThat(ResultChecks.trusted(campaign.outcome(outcome), measurement)).isEqualTo(trusted);
  }
}
