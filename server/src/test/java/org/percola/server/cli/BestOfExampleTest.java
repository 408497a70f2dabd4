package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.GetBestResponse;
import org.percola.v1.TradeOff;

/// The best of the published cells, by energy and by areal capacity.
class BestOfExampleTest {
  @TempDir Path folder;

  @Test
  void energyIsTradedOffAgainstArealCapacity() throws IOException {
    Run run =
        Run.in(
            folder,
            "best",
            "--example=pto",
            "--max-areal-capacity",
            "--seed=1",
            "--trade-offs=4",
            "--json");

    assertThat(run.code()).as(run.err()).isZero();
    GetBestResponse best = run.json(GetBestResponse.newBuilder()).build();
    assertThat(best.getMeasuredTradeOffsList())
        .extracting(TradeOff::getExperiment)
        .containsExactly("campaigns/pto/experiments/seed-sp40bm");
    assertThat(best.getTradeOffsCount()).isGreaterThan(1);
    assertThat(energy(best.getTradeOffs(0)))
        .isGreaterThan(energy(best.getTradeOffs(best.getTradeOffsCount() - 1)) + 50);
    assertThat(folder).isEmptyDirectory();
  }

  private static double energy(TradeOff one) {
    return one.getForecast().getPredictionsList().stream()
        .filter(p -> p.getOutcome().equals("electrode_specific_energy"))
        .findFirst()
        .orElseThrow()
        .getMean();
  }

  @Test
  void wishesNeedAnExample() {
    Run run = Run.in(folder, "best", "--max-areal-capacity");

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("--max-areal-capacity", "given without --example");
  }
}
