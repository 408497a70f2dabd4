package org.percola.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LeaveOneOut;
import org.percola.surrogate.gp.ModelForm;
import org.percola.surrogate.gp.Treatment;

/// What values known only as bounds, and wild errors, do to a belief; and how well leaving one out
/// without fitting again foretells fits without it. On made-up functions, whose truth is known.
final class UnknownObservations implements Benchmarks.Benchmark {
  private static final int WORLDS = 20;
  private static final int UNSEEN = 100;
  private static final GaussianProcessSettings DRAWN = GaussianProcessSettings.constantMean();
  private static final GaussianProcessSettings FITTED =
      DRAWN.withTreatment(Treatment.FITTED, Treatment.FITTED);
  private static final ModelForm HEAVY = ModelForm.PLAIN.with(ModelForm.Residuals.HEAVY_TAILED);

  @Override
  public void run() {
    Locale.setDefault(Locale.ROOT);
    System.out.printf("%d worlds, 30 values of which 15 are bounds up to 1 too low%n", WORLDS);
    score("bounds, drawn", DRAWN, world -> bounded(world, true));
    score("bounds, fitted", FITTED, world -> bounded(world, true));
    score("bounds taken as values", DRAWN, world -> bounded(world, false));
    score("bounds left out", DRAWN, world -> bounded(world, false).rows(first(15)));
    for (double wild : new double[] {0, 3}) {
      System.out.printf("%d worlds, 20 values of which one is %.0f off%n", WORLDS, wild);
      score("normal noise, drawn", DRAWN, world -> spoiled(world, wild));
      score("heavy tails, drawn", DRAWN.withForm(HEAVY), world -> spoiled(world, wild));
      score("normal noise, fitted", FITTED, world -> spoiled(world, wild));
      score("heavy tails, fitted", FITTED.withForm(HEAVY), world -> spoiled(world, wild));
    }
    System.out.println("Leave one out, 20 values, weighted draws against fits without it");
    leaveOneOut();
  }

  private static void score(
      String name, GaussianProcessSettings settings, Function<MadeUpWorld, TrainingData> data) {
    MadeUpWorld.Scores scores = new MadeUpWorld.Scores();
    for (int k = 0; k < WORLDS; k++) {
      MadeUpWorld world = new MadeUpWorld(k);
      GaussianProcess fit =
          GaussianProcessFitter.of(settings).fit(data.apply(world), RandomKey.ofSeed(k));
      Inputs unseen = world.designs(UNSEEN);
      scores.add(world, unseen, fit.posterior(unseen));
    }
    System.out.printf("  %-24s %s%n", name, scores);
  }

  private static TrainingData bounded(MadeUpWorld world, boolean known) {
    Inputs designs = world.designs(30);
    double[] values = world.measure(designs);
    Bound[] bounds = new Bound[30];
    Arrays.fill(bounds, Bound.NONE);
    for (int i = 15; i < 30; i++) {
      values[i] -= world.uniform();
      bounds[i] = known ? Bound.AT_LEAST : Bound.NONE;
    }
    return TrainingData.of(designs, values, errors(30)).withBounds(bounds);
  }

  private static TrainingData spoiled(MadeUpWorld world, double wild) {
    Inputs designs = world.designs(20);
    double[] values = world.measure(designs);
    values[7] += wild;
    return TrainingData.of(designs, values, errors(20));
  }

  private static double[] errors(int count) {
    double[] errors = new double[count];
    Arrays.fill(errors, MadeUpWorld.NOISE);
    return errors;
  }

  private static int[] first(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static void leaveOneOut() {
    double apart = 0;
    double weighted = 0;
    double refitted = 0;
    int worlds = 5;
    for (int k = 0; k < worlds; k++) {
      TrainingData data = spoiled(new MadeUpWorld(k), 0);
      GaussianProcessFitter fitter = GaussianProcessFitter.of(DRAWN);
      LeaveOneOut left = fitter.fit(data, RandomKey.ofSeed(k)).leftOut();
      CrossValidation without = CrossValidation.leaveOneOut(fitter, data, RandomKey.ofSeed(k));
      for (HeldOut held : without.predictions()) {
        double difference = left.posterior().mean(held.row()) - held.mean();
        apart += difference * difference / held.standardDeviation() / held.standardDeviation();
        weighted += left.logScore(held.row());
        refitted += held.logDensity();
      }
    }
    int count = 20 * worlds;
    System.out.printf(
        "  means %.2f deviations apart (RMS), log score %.2f against %.2f%n",
        Math.sqrt(apart / count), weighted / count, refitted / count);
  }
}
