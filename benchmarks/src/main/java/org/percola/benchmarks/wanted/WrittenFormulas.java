package org.percola.benchmarks.wanted;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.percola.benchmarks.Benchmarks;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.expression.Program;

/// Processor time of one value of a written formula: as we compute it from the library's tree, as
/// the library computes it, and as Java does.
public final class WrittenFormulas implements Benchmarks.Benchmark {
  private static final String TEXT = "utilization * voltage * 2.0 / (1 + f_c) + exp(-voltage)";
  private static final String THEIRS =
      "utilization * voltage * 2.0 / (1 + f_c) + 2.718281828 ^ (-voltage)";
  private static final int OURS = 2_000_000;
  private static final int LIBRARY = 20_000;
  private static final int ROUNDS = 7;

  @Override
  public void run() throws ParseException, EvaluationException {
    Program program =
        new org.percola.optimizer.expression.Expression(TEXT)
            .over(List.of("utilization", "voltage"), Set.of("f_c"), Set.of());
    Program.Computation computation = program.at(Design.empty().with("f_c", 0.1));
    Expression theirs = new Expression(THEIRS).with("f_c", 0.1);
    double[] best = {1e9, 1e9, 1e9};
    double sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = time();
      double[] inputs = {0, 2.1};
      for (int i = 0; i < OURS; i++) {
        inputs[0] = i * 1e-7;
        sum += computation.of(inputs);
      }
      best[0] = Math.min(best[0], (time() - start) / (double) OURS);
      start = time();
      for (int i = 0; i < OURS; i++) {
        double u = i * 1e-7;
        sum += u * 2.1 * 2.0 / (1 + 0.1) + StrictMath.exp(-inputs[1]);
      }
      best[1] = Math.min(best[1], (time() - start) / (double) OURS);
      start = time();
      for (int i = 0; i < LIBRARY; i++) {
        sum +=
            theirs
                .with("utilization", i * 1e-5)
                .and("voltage", 2.1)
                .evaluate()
                .getNumberValue()
                .doubleValue();
      }
      best[2] = Math.min(best[2], (time() - start) / (double) LIBRARY);
    }
    System.out.printf("One value of %s, processor time, best of %d rounds%n", TEXT, ROUNDS);
    System.out.printf(
        "  ours %.0f ns, plain Java %.0f ns, EvalEx in decimals %.0f ns (checksum %.3g)%n",
        best[0], best[1], best[2], sum);
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
