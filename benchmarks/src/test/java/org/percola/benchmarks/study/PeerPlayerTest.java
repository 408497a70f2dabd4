package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

final class PeerPlayerTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theWidestShareOfAWholeIsWhatTheOthersLeave() {
    PeerSpace space = PeerSpace.of(Problems.named("hartmann-mixture").campaign().space());
    Design design = space.design(JsonParser.parseString("{\"x1\":0.1,\"x2\":0.2,\"x3\":0.3}"));
    assertThat(design.number("x4")).isCloseTo(0.4, within(1e-15));
    assertThat(space.sums()).containsExactly(new PeerSpace.Sum(List.of("x1", "x2", "x3"), 0, 1));
  }

  @Test
  void aSumThatBoundsImplyIsNotTold() {
    PeerSpace space = PeerSpace.of(Problems.named("cathode-energy").campaign().space());
    assertThat(space.rests()).containsExactly("electrolyte_mass_fraction");
    assertThat(space.sums()).isEmpty();
    assertThat(space.json().getAsJsonArray("parameters")).hasSize(6);
  }

  @Test
  void peersAreToldWhichNumbersActByTheirLogarithms() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null),
            new Parameter.Whole("layers", "1", 1, 4, null));
    assertThat(PeerSpace.of(space).json().getAsJsonArray("parameters"))
        .extracting(told -> told.getAsJsonObject().get("logarithmic").getAsBoolean())
        .containsExactly(true, false);
  }

  @Test
  void settingsWithoutAMeaningAreDropped() {
    PeerSpace space = PeerSpace.of(Problems.named("jenatton").campaign().space());
    Design design =
        space.design(
            JsonParser.parseString(
                """
                {"x1":"off","x2":"on","x3":"on","x4":0.4,"x5":0.5,"x6":0.6,"x7":0.7,"r8":0.8,"r9":0.9}
                """));
    assertThat(design.values().keySet()).containsExactlyInAnyOrder("x1", "x2", "x5", "r8");
  }

  @Test
  void whatAPeerCannotBeToldKeepsItOut() {
    var plain = new Capabilities(false, false, false, false);
    assertThat(plain.cover(Problems.named("branin").campaign())).isTrue();
    for (String name : List.of("hartmann-mixture", "gramacy", "branin-currin", "p3ht-cnt")) {
      assertThat(plain.cover(Problems.named(name).campaign())).as(name).isFalse();
    }
  }

  /// The stand-in writes down what it is told and always wants the same design.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProcessIsToldOfEveryTrialAndItsAnswerIsRaced() throws IOException {
    Path told = folder.resolve("told");
    Path script = folder.resolve("peer.sh");
    Files.writeString(
        script,
        """
        while read -r line; do
          echo "$line" >> '%s'
          echo '{"next":[{"x1":0.5,"x2":1.5}],"recommended":null,"seconds":0.25}'
        done
        """
            .formatted(told));
    Problem branin = Problems.named("branin");
    List<Step> steps = new ArrayList<>();
    try (PeerProcess process = PeerProcess.start(Path.of("/bin/sh"), script, "stand-in")) {
      new Race(branin, new StandIn(process), 5, 2).run(List.of(), steps::add);
    }
    assertThat(steps).hasSize(3);
    assertThat(steps.get(1).design()).isEqualTo(Design.empty().with("x1", 0.5).with("x2", 1.5));
    assertThat(steps.get(2).seconds()).isGreaterThanOrEqualTo(0.25);
    assertThat(steps.getFirst().recommended()).isIn(branin.starts(5));
    List<String> lines = Files.readAllLines(told);
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).contains("\"begin\"", "\"minimize\"", "\"seed\":5");
    assertThat(trials(lines.get(1))).isEqualTo(branin.starts(5).size());
    assertThat(trials(lines.get(3))).isEqualTo(branin.starts(5).size() + 2);
  }

  private static int trials(String line) {
    return JsonParser.parseString(line)
        .getAsJsonObject()
        .getAsJsonObject("answer")
        .getAsJsonArray("trials")
        .size();
  }

  private record StandIn(PeerProcess process) implements Contender {
    @Override
    public String name() {
      return "stand-in";
    }

    @Override
    public Player enter(Problem problem, long seed) {
      return new PeerPlayer(process, problem, seed, _ -> {});
    }
  }
}
