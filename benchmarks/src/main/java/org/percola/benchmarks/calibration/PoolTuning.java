package org.percola.benchmarks.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.percola.benchmarks.Benchmarks.Benchmark;
import org.percola.benchmarks.pool.Pools;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.evidence.LogarithmOrNot;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.evidence.SqueezingFitter;
import org.percola.surrogate.gp.FixedTransform;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.LengthScalePrior;
import org.percola.surrogate.gp.LogNormalPrior;
import org.percola.surrogate.gp.ModelForm;
import org.percola.surrogate.gp.SqueezeRule;
import org.percola.surrogate.gp.Treatment;

/// What the defaults of a belief that knows nothing were chosen from, on the tuning pools alone.
public final class PoolTuning implements Benchmark {
  private static final int SEEDS = 20;
  private static final int QUICK_SEEDS = 5;
  private static final String PLAIN = "plain";

  @Override
  public void run() throws InterruptedException, ExecutionException {
    run(SEEDS, "pool-tuning.csv");
  }

  @Override
  public void quick() throws InterruptedException, ExecutionException {
    run(QUICK_SEEDS, "pool-tuning-quick.csv");
  }

  private static void run(int seeds, String file) throws InterruptedException, ExecutionException {
    List<Contender> contenders = contenders();
    ScoreTable table =
        new ScoreTable(
            new Contest(Pools.tuning(), contenders, seeds).run(), contenders, System.out);
    table.print("tuning", PLAIN);
    table.write(Path.of("benchmarks", "results", file));
  }

  private static List<Contender> contenders() {
    GaussianProcessSettings plain = GaussianProcessSettings.constantMean();
    ModelForm form = plain.form();
    GaussianProcessSettings parts = plain.withForm(form.with(ModelForm.Structure.SUM_AND_PRODUCT));
    return List.of(
        contender(PLAIN, plain),
        contender("nothing finer than the surface", plain.withForm(form.withMicroscale(false))),
        contender("logarithms if positive", plain.withForm(form.with(FixedTransform.LOG))),
        contender("sum and product", parts),
        new Contender(
            "low side squeezed",
            SqueezingFitter.of(
                plain, new SqueezeRule.BadSide(SqueezeRule.Side.LOW), GaussianProcessFitter::of)),
        contender("inputs may stretch", plain.withForm(form.withInputWarping())),
        contender("wild errors", plain.withForm(form.with(ModelForm.Residuals.HEAVY_TAILED))),
        contender(
            "noise known to ×/÷ 1.65",
            noise(plain, new LogNormalPrior(plain.noiseDeviation().median(), 0.5))),
        contender(
            "noise known to ×/÷ 2.7",
            noise(plain, new LogNormalPrior(plain.noiseDeviation().median(), 1))),
        contender("24 draws", plain.withDraws(24)),
        contender("most probable", mostProbable(plain)),
        new Contender(
            "most probable, 4 starts",
            GaussianProcessFitter.of(mostProbable(plain)).withExtraStarts(3)),
        new Contender("scale chosen by the data", LogarithmOrNot.of(plain)),
        new Contender("rough or smooth", RoughOrSmooth.of(parts)),
        new Contender("the same, longer lengths", lengths(parts, 0)),
        new Contender("the same, shorter lengths", lengths(parts, 2.2)));
  }

  private static Contender contender(String name, GaussianProcessSettings settings) {
    return new Contender(name, GaussianProcessFitter.of(settings));
  }

  private static GaussianProcessSettings mostProbable(GaussianProcessSettings settings) {
    return settings.withTreatment(Treatment.FITTED, Treatment.FITTED);
  }

  /// @param lower by how much the logarithms of length scales are centred below the usual prior
  private static SurrogateFitter lengths(GaussianProcessSettings settings, double lower) {
    LengthScalePrior usual = LengthScalePrior.DIMENSION_SCALED;
    return RoughOrSmooth.of(
        settings, new LengthScalePrior(usual.location() - lower, usual.spread()));
  }

  private static GaussianProcessSettings noise(
      GaussianProcessSettings settings, LogNormalPrior noise) {
    return new GaussianProcessSettings(
        settings.mean(),
        settings.kernel(),
        settings.discrepancy(),
        settings.standardise(),
        settings.meanParameters(),
        settings.hyperparameters(),
        settings.draws(),
        settings.lengthScales(),
        settings.discrepancyDeviation(),
        noise,
        settings.form());
  }
}
