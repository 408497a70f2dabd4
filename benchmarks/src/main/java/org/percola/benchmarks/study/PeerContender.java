package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Problem;

/// Another planner, asked in its own language: a Python process that answers JSON with JSON.
///
/// Processes are kept between races, because most peers take seconds to start.
final class PeerContender implements Contender {
  private static final Path SCRIPT = Path.of("benchmarks", "peers", "run_peer.py");

  private final String name;
  private final Path python;
  private final Capabilities capabilities;
  private final Deque<PeerProcess> idle = new ConcurrentLinkedDeque<>();

  private PeerContender(String name, Path python, Capabilities capabilities) {
    this.name = name;
    this.python = python;
    this.capabilities = capabilities;
  }

  /// The peers, by the environment that they are installed in.
  static List<Contender> all(Path environments) {
    Path main = environments.resolve(Path.of("main", "bin", "python"));
    Path vizier = environments.resolve(Path.of("vizier", "bin", "python"));
    Path hebo = environments.resolve(Path.of("hebo", "bin", "python"));
    return List.of(
        new PeerContender("botorch", main, new Capabilities(true, true, true, true)),
        new PeerContender("ax", main, new Capabilities(true, true, true, false)),
        new PeerContender("baybe", main, new Capabilities(true, false, true, true)),
        new PeerContender("optuna_tpe", main, new Capabilities(false, true, true, false)),
        new PeerContender("optuna_gp", main, new Capabilities(false, true, true, false)),
        new PeerContender("vizier", vizier, new Capabilities(false, false, true, false)),
        new PeerContender("hebo", hebo, new Capabilities(false, false, false, false)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean plays(Problem problem) {
    return capabilities.cover(problem.campaign());
  }

  @Override
  public Player enter(Problem problem, long seed) {
    @Nullable PeerProcess waiting = idle.poll();
    PeerProcess process = waiting == null ? PeerProcess.start(python, SCRIPT, name) : waiting;
    return new PeerPlayer(process, problem, seed, idle::push);
  }

  @Override
  public void close() {
    idle.forEach(PeerProcess::close);
    idle.clear();
  }
}
