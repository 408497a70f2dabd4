package org.percola.benchmarks.service;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Experiment;

/// A made-up campaign of many settings whose outcome is a noisy hill: work for the planner.
final class WideStudy {
  private static final double NOISE = 0.05;

  private WideStudy() {}

  /// A campaign of so many settings from 0 to 1.
  static Campaign spec(String displayName, int settings) {
    List<String> names = IntStream.range(0, settings).mapToObj(WideStudy::name).toList();
    return Lab.spec(displayName, names).build();
  }

  /// Measured experiments of such a campaign.
  static BatchCreateExperimentsRequest results(
      Campaign campaign, int settings, int count, long seed) {
    Random random = new Random(seed);
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
    for (int i = 0; i < count; i++) {
      batch.addRequests(CreateExperimentRequest.newBuilder().setExperiment(made(settings, random)));
    }
    return batch.build();
  }

  private static Experiment made(int settings, Random random) {
    Design.Builder design = Design.newBuilder();
    double value = NOISE * random.nextGaussian();
    for (int i = 0; i < settings; i++) {
      double setting = random.nextDouble();
      double from = setting - 0.3;
      value -= from * from;
      design.putValues(name(i), DesignValue.newBuilder().setNumber(setting).build());
    }
    return Experiment.newBuilder()
        .setPlannedDesign(design)
        .addMeasurements(Lab.result(Math.exp(value)))
        .build();
  }

  private static String name(int setting) {
    return "setting_" + setting;
  }
}
