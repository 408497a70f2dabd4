package org.percola.server.convert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.v1.Design;
import org.percola.v1.DesignForecast;
import org.percola.v1.DesignValue;
import org.percola.v1.Prediction;
import org.percola.v1.Suggestion;

class FirstDifferenceTest {
  private static Suggestion.Builder suggestion() {
    Design design =
        Design.newBuilder().putValues("x", DesignValue.newBuilder().setNumber(0.5).build()).build();
    return Suggestion.newBuilder()
        .setForecast(
            DesignForecast.newBuilder()
                .setDesign(design)
                .addPredictions(Prediction.newBuilder().setOutcome("y").setMean(1))
                .addPredictions(Prediction.newBuilder().setOutcome("z").setMean(2)))
        .setIncumbent(3);
  }

  @Test
  void equalMessagesHaveNone() {
    assertThat(FirstDifference.of(suggestion().build(), suggestion().build())).isNull();
  }

  @Test
  void theLastBitOfANestedNumberIsNamed() {
    Suggestion.Builder other = suggestion();
    other.getForecastBuilder().getPredictionsBuilder(1).setMean(Math.nextUp(2.0));
    other.setIncumbent(4);
    assertThat(FirstDifference.of(suggestion().build(), other.build()))
        .isEqualTo(
            new FirstDifference("forecast.predictions[1].mean", "2.0", "2.0000000000000004"));
  }

  @Test
  void aMissingFieldIsUnset() {
    assertThat(FirstDifference.of(suggestion().build(), suggestion().clearIncumbent().build()))
        .isEqualTo(new FirstDifference("incumbent", "3.0", "unset"));
  }

  @Test
  void aMissingElementIsCounted() {
    Suggestion.Builder other = suggestion();
    other.getForecastBuilder().removePredictions(1);
    assertThat(FirstDifference.of(suggestion().build(), other.build()))
        .isEqualTo(new FirstDifference("forecast.predictions", "2 elements", "1 element"));
  }

  @Test
  void mapsAreComparedWhole() {
    Suggestion.Builder other = suggestion();
    other
        .getForecastBuilder()
        .getDesignBuilder()
        .putValues("x", DesignValue.newBuilder().setNumber(0.25).build());
    FirstDifference difference =
        requireNonNull(FirstDifference.of(suggestion().build(), other.build()));
    assertThat(difference.path()).isEqualTo("forecast.design.values");
    assertThat(difference.one()).contains("0.5");
    assertThat(difference.other()).contains("0.25");
  }
}
