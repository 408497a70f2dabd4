package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.server.testing.Samples;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.RemainingGain;

class RemainingGainWordsTest {
  private final CampaignSpec limited = Samples.spec().build();
  private final DesignForecast.Builder forecast = DesignForecast.newBuilder();

  RemainingGainWordsTest() {
    forecast.getApplicabilityBuilder().setDistance(0.1);
  }

  private String verdict(CampaignSpec spec, RemainingGain.Builder gain) {
    gain.setOutcome("utilization").setUnit("1");
    return new RemainingGainWords(spec, gain.build(), forecast.build()).verdict();
  }

  private static RemainingGain.Builder gain(double more, double inTarget, boolean enough) {
    return RemainingGain.newBuilder()
        .setProbabilityOfMore(more)
        .setProbabilityInTarget(inTarget)
        .setEnough(enough);
  }

  @Test
  void whereMuchMayBeHadItIsWorthGoingOn() {
    assertThat(verdict(limited, gain(0.4, 0.2, false))).startsWith("worth going on");
  }

  @Test
  void whereAGoodDesignIsKnownItIsEnough() {
    assertThat(verdict(limited, gain(0.05, 0.95, true))).startsWith("enough");
  }

  @Test
  void nobodyIsToldToStopAtADesignThatMissesALimit() {
    assertThat(verdict(limited, gain(0, 0, false)))
        .startsWith("no advice to stop: every limit is met with a chance of only 0 %");
  }

  @Test
  void nobodyIsToldToStopWhereTheObjectiveHasNoValue() {
    assertThat(verdict(limited.toBuilder().clearOutcomeConstraints().build(), gain(0, 0, false)))
        .startsWith("no advice to stop: utilization has a value with a chance of only 0 %");
  }

  @Test
  void nobodyIsToldToStopWhereNothingIsKnownOfALimit() {
    forecast.addPredictionsBuilder().setOutcome("average_voltage").setNothingKnown(true);

    assertThat(verdict(limited, gain(0.01, 0.6, false)))
        .isEqualTo("no advice to stop: nothing is known yet of whether every limit is met.");
  }
}
