package org.percola.server.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Objective;
import org.percola.v1.Prediction;
import org.percola.v1.TradeOff;

class TradeOffPlotsTest {
  private static final List<String> OBJECTIVES = List.of("energy", "rate_power", "cost");

  @TempDir Path folder;

  private static CampaignSpec spec(int objectives) {
    CampaignSpec.Builder spec = CampaignSpec.newBuilder();
    OBJECTIVES
        .subList(0, objectives)
        .forEach(name -> spec.addObjectives(Objective.newBuilder().setOutcome(name)));
    return spec.build();
  }

  private static TradeOff tradeOff(double... medians) {
    DesignForecast.Builder forecast = DesignForecast.newBuilder();
    for (int i = 0; i < medians.length; i++) {
      forecast.addPredictions(
          Prediction.newBuilder()
              .setOutcome(OBJECTIVES.get(i))
              .setMedian(medians[i])
              .setLower(medians[i] - 3)
              .setUpper(medians[i] + 5));
    }
    return TradeOff.newBuilder().setForecast(forecast).build();
  }

  private static final GetBestResponse BEST =
      GetBestResponse.newBuilder()
          .addMeasuredTradeOffs(tradeOff(90, 10, 1))
          .addTradeOffs(tradeOff(100, 20, 2))
          .addTradeOffs(tradeOff(70, 40, 3))
          .build();

  private List<Path> write(CampaignSpec spec, GetBestResponse best) {
    return new TradeOffPlots(spec, best).write(folder.resolve("pictures"), PlotFormat.SVG);
  }

  @Test
  void thereIsAPicturePerPairOfObjectives() {
    assertThat(write(spec(3), BEST))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "trade-off-energy-rate-power.svg",
            "trade-off-energy-cost.svg",
            "trade-off-rate-power-cost.svg");
  }

  @Test
  void whatIsMeasuredAndWhatIsBelievedAreToldApart() throws IOException {
    GetBestResponse measured = BEST.toBuilder().clearTradeOffs().build();

    assertThat(colours(spec(2), BEST)).contains(Palette.BLUE.getRGB(), Palette.VERMILLION.getRGB());
    assertThat(colours(spec(2), measured))
        .contains(Palette.BLUE.getRGB())
        .doesNotContain(Palette.VERMILLION.getRGB());
  }

  private Set<Integer> colours(CampaignSpec spec, GetBestResponse best) throws IOException {
    Path file = new TradeOffPlots(spec, best).write(folder, PlotFormat.PNG).getFirst();
    BufferedImage image = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void whereThereAreNoTradeOffsThereIsNoPicture() {
    assertThat(write(spec(2), GetBestResponse.getDefaultInstance())).isEmpty();
    assertThat(write(spec(1), BEST)).isEmpty();
  }
}
