package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.SeekDesignsResponse;

class SeekCommandTest {
  @TempDir Path folder;

  private Run seek(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "seek";
    arguments[1] = "--example=pto";
    arguments[2] = "--seed=1";
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Run.in(folder, arguments);
  }

  @Test
  void whatIsLikelyEnoughIsSaidToBe() {
    Run run = seek("--at-least=E_Electrode=250", "--count=2");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("wished  E_Electrode ≥ 250 Wh/kg")
        .contains("yes: of the designs that reach it with a chance of about 80 % or more")
        .contains("\nbest ", "\nlikeliest ", "\nor #2 ")
        .contains("P(E_Electrode≥250)", "Designs picked for their chance are flattered by it")
        .doesNotContain("P(all)");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsOutOfReachIsSaidToBe() {
    Run run = seek("--at-least=electrode_specific_energy=500", "--count=1");

    assertThat(run.out())
        .contains("no design was found that reaches it with a chance of 80 %: the likeliest has")
        .doesNotContain("\nbest ");
  }

  @Test
  void severalWishesAreToldTogether() throws IOException {
    Run run =
        seek(
            "--at-least=utilization=80%",
            "--at-most=average_voltage=2.3 V", "--fix=process_route=dry", "--chance=0.05");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("P(utilization≥80.0)", "P(average_voltage≤2.3)", "P(all)");
    SeekDesignsResponse answer =
        seek("--at-least=utilization=80%", "--json").json(SeekDesignsResponse.newBuilder()).build();
    assertThat(answer.getLikeliest(0).getForecast().getTargets(0).getTarget().getLimit())
        .isEqualTo(0.8);
  }

  @Test
  void everyFaultIsToldAtOnceByTheOptionThatWasTyped() {
    Run run =
        seek(
            "--at-least=speed=3",
            "--at-most=utilization=2 V",
            "--chance=3",
            "--count=0",
            "--fix=carbon_mass_fraction=3");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("--at-least speed: no such outcome"),
            line -> assertThat(line).startsWith("--at-most utilization: 2 V (expected:"),
            line -> assertThat(line).startsWith("--chance: 3.0 (expected: 0 to 1)"),
            line -> assertThat(line).startsWith("--count: 0 (expected: 1 to 20)"),
            line -> assertThat(line).startsWith("--fix carbon_mass_fraction: 3 (expected: 0.03"));
  }

  @Test
  void wishesThatContradictEachOtherOrALimitAreRefused() {
    assertThat(seek("--at-least=utilization=80%", "--at-most=utilization=50%").errors())
        .containsExactly("--at-most utilization: 0.5 (expected: at least 0.8, wished too)");
    assertThat(seek("--at-most=areal_capacity=1", "--min-areal-capacity=3", "--count=30").errors())
        .containsExactly(
            "--at-most areal_capacity: 1 (expected: at least 3, a limit of the campaign)",
            "--count: 30 (expected: 1 to 20)");
  }

  @Test
  void withoutAWishThereIsNothingToSeek() {
    assertThat(seek().errors())
        .containsExactly("--at-least, --at-most: neither was given (expected: a wish)");
    assertThat(seek("--at-least=utilization=0.5", "--count=30").errors())
        .containsExactly("--count: 30 (expected: 1 to 20)");
  }
}
