package org.percola.server.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.cli.report.SampleDiagnosis;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.OutcomeDiagnosis;
import org.w3c.dom.Document;

class DiagnosisPlotsTest {
  private static final List<String> NAMES =
      List.of(
          "observed-utilization",
          "observed-electrode-specific-energy",
          "residuals",
          "learned-utilization",
          "relevance");

  @TempDir Path folder;

  private List<Path> write(PlotFormat format) {
    return new DiagnosisPlots(CampaignSpec.getDefaultInstance(), SampleDiagnosis.response())
        .write(folder.resolve("pictures"), format);
  }

  @Test
  void everyPictureIsAnImageWithInkOfSeveralColours() throws IOException {
    List<Path> files = write(PlotFormat.PNG);
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyElementsOf(NAMES.stream().map(name -> name + ".png").toList());
    for (Path file : files) {
      BufferedImage image = ImageIO.read(file.toFile());
      assertThat(image.getWidth()).isGreaterThan(1000);
      assertThat(colours(image)).contains(Palette.BLUE.getRGB()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void anObservationOutsideItsIntervalStandsOut() throws IOException {
    BufferedImage image = ImageIO.read(write(PlotFormat.PNG).getFirst().toFile());
    assertThat(colours(image)).contains(Palette.VERMILLION.getRGB());
  }

  @Test
  void vectorPicturesAreWellFormedAndTheSameEveryTime() throws Exception {
    List<Path> files = write(PlotFormat.SVG);
    assertThat(files).hasSameSizeAs(NAMES);
    for (Path file : files) {
      Document document = parser().parse(file.toFile());
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
    }
    String first = Files.readString(files.getFirst());
    assertThat(Files.readString(write(PlotFormat.SVG).getFirst())).isEqualTo(first);
  }

  @Test
  void whereThereIsNothingToShowThereIsNoPicture() {
    DiagnoseCampaignResponse empty =
        DiagnoseCampaignResponse.newBuilder()
            .addOutcomes(OutcomeDiagnosis.newBuilder().setOutcome("utilization"))
            .build();
    assertThat(
            new DiagnosisPlots(CampaignSpec.getDefaultInstance(), empty)
                .write(folder, PlotFormat.SVG))
        .isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  // The document type names a definition on the web, which a test does not fetch.
  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder();
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
