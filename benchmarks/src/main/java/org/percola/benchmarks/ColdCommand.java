package org.percola.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From the command to the printed answer, as a whole process, after the first build.
final class ColdCommand implements Benchmarks.Benchmark {
  private static final int ROUNDS = 9;
  private static final Pattern CPU = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

  @Override
  public void run() throws IOException, InterruptedException {
    Path command = Path.of("percola").toAbsolutePath();
    System.out.println("./percola suggest --example pto --count 4 --seed 1, after the first build");
    once(command);
    double[] wall = new double[ROUNDS];
    double[] processor = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      processor[round] = once(command);
      wall[round] = (System.nanoTime() - start) / 1e6;
    }
    System.out.println("  to the printed answer   " + Spread.of(wall));
    System.out.println("  processor time          " + Spread.of(processor));
  }

  /// Runs the command and reads its processor time, in ms, from the shell's own account.
  private static double once(Path command) throws IOException, InterruptedException {
    String script =
        "'" + command + "' suggest --example pto --count 4 --seed 1 >/dev/null && times";
    Process process =
        new ProcessBuilder(List.of("bash", "-c", script))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher matcher = CPU.matcher(output);
    if (process.waitFor() != 0 || !matcher.find()) {
      throw new IOException(command + " failed, run it by hand: " + output);
    }
    return 1e3
        * (60 * Double.parseDouble(matcher.group(1))
            + Double.parseDouble(matcher.group(2))
            + 60 * Double.parseDouble(matcher.group(3))
            + Double.parseDouble(matcher.group(4)));
  }
}
