package org.percola.benchmarks.service.powercut;

import org.percola.benchmarks.Benchmarks;

/// The power is cut at many moments of a recorded run, from the making of the tables on; after each
/// cut Percola opens what the disk may hold by then.
///
/// A disk that says its logs are safe before they are shows that losses are found where there are
/// some.
public final class PowerCuts implements Benchmarks.Benchmark {
  private static final int CUTS = 500;
  private static final int QUICK_CUTS = 25;
  private static final int LYING_CUTS = 25;
  private static final int ROUNDS = 24;
  private static final int QUICK_ROUNDS = 6;

  @Override
  public void run() throws Exception {
    print(ROUNDS, CUTS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_ROUNDS, QUICK_CUTS);
  }

  private static void print(int rounds, int cuts) throws Exception {
    RecordedRun run = RecordedRun.of(rounds);
    System.out.println(run);
    System.out.println(run.cut(Disk.honest(), cuts));
    System.out.println("On a disk that says of the log that it is safe, and lies");
    System.out.println(run.cut(Disk.lying(), LYING_CUTS));
  }
}
