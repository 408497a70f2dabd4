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
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;
import org.percola.v1.Relation;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignResponse;
import org.percola.v1.SweepDesignResponse.Point;

class SweepPlotsTest {
  @TempDir Path folder;

  private static CampaignSpec spec() {
    CampaignSpec.Builder spec = CampaignSpec.newBuilder();
    spec.getSpaceBuilder()
        .addParameters(number("heat", Parameter.Scale.SCALE_LINEAR))
        .addParameters(number("time", Parameter.Scale.SCALE_LOGARITHMIC))
        .addParametersBuilder()
        .setName("route")
        .getCategoricalBuilder()
        .addLabels("dry")
        .addLabels("wet");
    spec.addObjectivesBuilder().setOutcome("life");
    spec.addOutcomeConstraintsBuilder()
        .setOutcome("cost")
        .setRelation(Relation.RELATION_AT_MOST)
        .setLimit(12);
    return spec.build();
  }

  private static Parameter number(String name, Parameter.Scale scale) {
    Parameter.Builder parameter = Parameter.newBuilder().setName(name);
    parameter.getContinuousBuilder().setLower(1).setUpper(100).setUnit("K").setScale(scale);
    return parameter.build();
  }

  private static Point point(double median, DesignValue... settings) {
    Point.Builder point = Point.newBuilder().addAllSettings(List.of(settings));
    for (String outcome : List.of("life", "cost")) {
      point
          .getForecastBuilder()
          .addPredictionsBuilder()
          .setOutcome(outcome)
          .setMedian(median)
          .setLower(median - 5)
          .setLowerQuartile(median - 2)
          .setUpperQuartile(median + 2)
          .setUpper(median + 4);
    }
    return point.build();
  }

  private static DesignValue number(double number) {
    return DesignValue.newBuilder().setNumber(number).build();
  }

  private static DesignValue label(String label) {
    return DesignValue.newBuilder().setLabel(label).build();
  }

  private static SweepDesignRequest sweep(String... parameters) {
    SweepDesignRequest.Builder request = SweepDesignRequest.newBuilder();
    for (String name : parameters) {
      request.addSweptBuilder().setParameter(name);
    }
    return request.build();
  }

  private static SweepDesignResponse of(Point... points) {
    return SweepDesignResponse.newBuilder().addAllPoints(List.of(points)).build();
  }

  private List<Path> draw(SweepDesignRequest request, SweepDesignResponse answer, PlotFormat as) {
    return new SweepPlots(spec(), request, answer).write(folder.resolve("pictures"), as);
  }

  private Set<Integer> colours(SweepDesignRequest request, SweepDesignResponse answer)
      throws IOException {
    BufferedImage image = ImageIO.read(draw(request, answer, PlotFormat.PNG).getFirst().toFile());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void thereIsAPicturePerOutcomeThatIsWantedOrLimited() {
    SweepDesignResponse answer =
        of(point(10, number(1)), point(20, number(2)), point(15, number(3)));

    assertThat(draw(sweep("heat"), answer, PlotFormat.SVG))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("sweep-heat-life.svg", "sweep-heat-cost.svg");
  }

  @Test
  void whatMayBeMadeAndWhatLiesBeyondALimitAreToldApart() throws IOException {
    Point allowed = point(20, number(2));
    Point beyond = point(10, number(1)).toBuilder().addHindrances("too hot").build();

    assertThat(colours(sweep("heat"), of(allowed, allowed)))
        .contains(Palette.BLUE.getRGB(), Palette.PALE_BLUE.getRGB(), Palette.LIGHT_BLUE.getRGB())
        .doesNotContain(Palette.VERMILLION.getRGB());
    assertThat(colours(sweep("heat"), of(beyond, allowed))).contains(Palette.VERMILLION.getRGB());
  }

  @Test
  void ofTwoParametersTheNumbersGoAcrossWhicheverIsNamedFirst() throws IOException {
    SweepDesignResponse answer =
        of(
            point(10, label("dry"), number(1)),
            point(20, label("dry"), number(10)),
            point(12, label("wet"), number(1)),
            point(15, label("wet"), number(10)));

    assertThat(colours(sweep("route", "time"), answer))
        .contains(Palette.series(0).getRGB(), Palette.series(1).getRGB());
  }

  @Test
  void labelsHaveRows() throws IOException {
    assertThat(colours(sweep("route"), of(point(10, label("dry")), point(20, label("wet")))))
        .contains(Palette.BLUE.getRGB(), Palette.LIGHT_BLUE.getRGB());
  }

  @Test
  void ofWhatNothingIsKnownThereIsNoPicture() {
    Point.Builder unknown = point(10, number(1)).toBuilder();
    unknown.getForecastBuilder().getPredictionsBuilder(0).setNothingKnown(true);

    assertThat(draw(sweep("heat"), of(unknown.build()), PlotFormat.SVG))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("sweep-heat-cost.svg");
  }

  @Test
  void physicsIsDrawnOnlyWhereTheOutcomeRestsOnIt() {
    CampaignSpec.Builder spec = spec().toBuilder();
    spec.addOutcomesBuilder()
        .setName("life")
        .getMeasuredBuilder()
        .getBeliefBuilder()
        .setMean("composite-cathode/1");
    spec.addOutcomesBuilder().setName("cost").getMeasuredBuilder();
    SweepDesignResponse answer = of(point(10, number(1)), point(20, number(2)));

    assertThat(series(spec.build(), answer, "life")).contains("physics alone");
    assertThat(series(spec.build(), answer, "cost"))
        .contains("median")
        .doesNotContain("physics alone");
  }

  private static Set<String> series(CampaignSpec spec, SweepDesignResponse answer, String outcome) {
    SweptPoints points = new SweptPoints(spec, sweep("heat"), answer, outcome);
    return new SweepBand(points).sheet().chart().getSeriesMap().keySet();
  }

  @Test
  void stepsWithoutADesignAreLeftOut() {
    Point none = Point.newBuilder().addSettings(number(4)).addHindrances("no").build();

    assertThat(draw(sweep("heat"), of(none), PlotFormat.SVG)).isEmpty();
    assertThat(draw(sweep("heat"), of(none, point(3, number(5))), PlotFormat.SVG)).hasSize(2);
  }
}
