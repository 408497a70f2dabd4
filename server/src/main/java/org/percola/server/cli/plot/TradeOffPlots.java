package org.percola.server.cli.plot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignForecast;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Objective;
import org.percola.v1.Prediction;
import org.percola.v1.TradeOff;

/// The best trade-offs between several objectives in pictures, one per pair of objectives: what was
/// measured, and what is believed possible, with 90 % bars.
public final class TradeOffPlots {
  private final OutcomeWords words;
  private final List<String> objectives;
  private final GetBestResponse best;

  /// Pictures of the best of a campaign.
  public TradeOffPlots(CampaignSpec spec, GetBestResponse best) {
    this.words = new OutcomeWords(spec);
    this.objectives = spec.getObjectivesList().stream().map(Objective::getOutcome).toList();
    this.best = best;
  }

  /// Writes every picture that there is something to show on, and returns their paths.
  ///
  /// @param folder is made if it does not exist
  public List<Path> write(Path folder, PlotFormat format) {
    Pictures.withoutDisplay();
    List<Picture> pictures = new ArrayList<>();
    boolean any = best.getTradeOffsCount() + best.getMeasuredTradeOffsCount() > 0;
    for (int i = 0; any && i < objectives.size(); i++) {
      for (int j = i + 1; j < objectives.size(); j++) {
        pictures.add(picture(objectives.get(i), objectives.get(j)));
      }
    }
    return Pictures.write(pictures, folder, format);
  }

  private Picture picture(String across, String up) {
    Sheet sheet = new Sheet("Best trade-offs", title(across), title(up), 720, 640);
    List<double[]> bars = bars(across, up);
    double[] x = ends(bars, 0);
    double[] y = ends(bars, 1);
    sheet.xRange(x[0], x[1]).yRange(y[0], y[1]);
    sheet.strokes("90 % interval", bars, 1.4f, Palette.series(5));
    List<double[]> measured = points(best.getMeasuredTradeOffsList(), across, up);
    if (!measured.isEmpty()) {
      sheet.points("measured", measured, SeriesMarkers.CIRCLE, Palette.BLUE);
    }
    List<double[]> believed = points(best.getTradeOffsList(), across, up);
    if (!believed.isEmpty()) {
      sheet.points("believed possible", believed, SeriesMarkers.DIAMOND, Palette.VERMILLION);
    }
    String name = "trade-off-%s-%s".formatted(across, up).replace('_', '-');
    return new Picture(name.toLowerCase(Locale.ROOT), sheet.chart());
  }

  private List<double[]> points(List<TradeOff> tradeOffs, String across, String up) {
    return tradeOffs.stream()
        .map(TradeOff::getForecast)
        .map(one -> new double[] {median(one, across), median(one, up)})
        .toList();
  }

  /// From where to where bars reach along an axis, with a margin.
  ///
  /// @param axis 0 across, 1 up
  private static double[] ends(List<double[]> bars, int axis) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] bar : bars) {
      low = Math.min(low, Math.min(bar[axis], bar[axis + 2]));
      high = Math.max(high, Math.max(bar[axis], bar[axis + 2]));
    }
    return Sheet.around(low, high);
  }

  private List<double[]> bars(String across, String up) {
    List<double[]> bars = new ArrayList<>();
    List<TradeOff> all = new ArrayList<>(best.getMeasuredTradeOffsList());
    all.addAll(best.getTradeOffsList());
    for (TradeOff one : all) {
      Prediction x = prediction(one.getForecast(), across);
      Prediction y = prediction(one.getForecast(), up);
      double atX = words.shown(across, x.getMedian());
      double atY = words.shown(up, y.getMedian());
      bars.add(
          new double[] {
            words.shown(across, x.getLower()), atY, words.shown(across, x.getUpper()), atY
          });
      bars.add(
          new double[] {atX, words.shown(up, y.getLower()), atX, words.shown(up, y.getUpper())});
    }
    return bars;
  }

  private double median(DesignForecast forecast, String outcome) {
    return words.shown(outcome, prediction(forecast, outcome).getMedian());
  }

  private static Prediction prediction(DesignForecast forecast, String outcome) {
    return forecast.getPredictionsList().stream()
        .filter(p -> p.getOutcome().equals(outcome))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(outcome + " (expected: an outcome foretold)"));
  }

  private String title(String outcome) {
    String unit = words.unit(outcome);
    return OutcomeWords.plain(outcome) + (unit.isEmpty() ? "" : ", " + unit);
  }
}
