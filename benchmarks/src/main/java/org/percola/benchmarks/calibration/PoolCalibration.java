package org.percola.benchmarks.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.percola.benchmarks.Benchmarks.Benchmark;
import org.percola.benchmarks.peer.BotorchDefault;
import org.percola.benchmarks.pool.Pool;
import org.percola.benchmarks.pool.Pools;
import org.percola.surrogate.evidence.LogarithmOrNot;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.gp.GaussianProcessFitter;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.ModelForm;

/// Beliefs that know nothing of an outcome, trained on some conditions of real pools and asked
/// about the others.
///
/// Choices about Percola's defaults may look at the tuning pools; the judged ones only judge.
public final class PoolCalibration implements Benchmark {
  private static final int SEEDS = 20;
  private static final int QUICK_SEEDS = 5;
  private static final String RIVAL = "BoTorch default";

  @Override
  public void run() throws InterruptedException, ExecutionException {
    run(SEEDS, "pool-calibration");
  }

  @Override
  public void quick() throws InterruptedException, ExecutionException {
    run(QUICK_SEEDS, "pool-calibration-quick");
  }

  private static void run(int seeds, String file) throws InterruptedException, ExecutionException {
    part("judged", Pools.judged(), seeds, file + "-judged.csv");
    part("tuning", Pools.tuning(), seeds, file + "-tuning.csv");
  }

  private static void part(String title, List<Pool> pools, int seeds, String file)
      throws InterruptedException, ExecutionException {
    List<Contender> contenders = contenders();
    ScoreTable table =
        new ScoreTable(new Contest(pools, contenders, seeds).run(), contenders, System.out);
    table.print(title, RIVAL);
    table.write(Path.of("benchmarks", "results", file));
  }

  private static List<Contender> contenders() {
    GaussianProcessSettings constant = GaussianProcessSettings.constantMean();
    GaussianProcessSettings parts =
        constant.withForm(constant.form().with(ModelForm.Structure.SUM_AND_PRODUCT));
    return List.of(
        new Contender("Percola", RoughOrSmooth.of(parts)),
        new Contender("Percola (scale chosen too)", LogarithmOrNot.of(parts, RoughOrSmooth::of)),
        new Contender("one surface, plain form", GaussianProcessFitter.of(constant)),
        new Contender(RIVAL, new BotorchDefault()));
  }
}
