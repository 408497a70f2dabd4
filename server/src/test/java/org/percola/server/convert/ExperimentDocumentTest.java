package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

class ExperimentDocumentTest {
  private static final double[] NUMBERS = {
    0, -0.0, 1, -3, 0.1, 1e-7, 123456789, 1e7, 2.5e300, Double.MIN_VALUE, 1.0 / 3
  };
  private static final String[] TEXTS = {
    "",
    "plain",
    "quote \" and \\ and / in one",
    "<b>&'=",
    "line\nand tab\t",
    "µΩ 電池 \u2028 \u0001 😀"
  };

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isWhatProtobufsOwnWriterMakesOfTheMessage(int seed) {
    Experiment experiment = new Samples(seed).experiment();

    assertThat(ExperimentDocument.of(experiment))
        .isEqualTo(
            Json.write(
                ExperimentConverter.toProto(experiment).toBuilder()
                    .clearMeasurements()
                    .clearState()
                    .clearStateReason()));
  }

  /// Experiments with everything that one can have, or without it.
  private record Samples(SplittableRandom random) {
    Samples(int seed) {
      this(new SplittableRandom(seed));
    }

    Experiment experiment() {
      return new Experiment(
          "x",
          design(),
          maybe() ? design() : null,
          List.of(),
          maybe() ? text() : null,
          maybe() ? Map.of("salt " + text(), text(), "carbon", text()) : Map.of(),
          IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> change()).toList(),
          maybe() ? provenance() : null,
          maybe() ? time() : null);
    }

    private Design design() {
      Map<String, DesignValue> values = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.put(
            text() + i,
            maybe()
                ? new DesignValue.Numeric(NUMBERS[random.nextInt(NUMBERS.length)])
                : new DesignValue.Label(text()));
      }
      return new Design(values);
    }

    private Experiment.Change change() {
      ExperimentState[] states = ExperimentState.values();
      return new Experiment.Change(
          states[random.nextInt(states.length)], time(), text(), maybe() ? text() : null);
    }

    private Experiment.Provenance provenance() {
      return new Experiment.Provenance(
          maybe() ? random.nextLong() : 0, random.nextInt(3), text(), random.nextInt(3));
    }

    private Instant time() {
      long[] nanos = {0, 1_000, 120_000_000, 123_456_000, 123_456_789};
      return Instant.ofEpochSecond(
          random.nextLong(4_000_000_000L), nanos[random.nextInt(nanos.length)]);
    }

    private String text() {
      return TEXTS[random.nextInt(TEXTS.length)];
    }

    private boolean maybe() {
      return random.nextBoolean();
    }
  }
}
