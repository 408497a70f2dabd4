package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All contenders there are, by name.
final class Contenders {
  private Contenders() {}

  /// Every contender, in the order of reports.
  ///
  /// @param environments a folder with one Python environment per group of peers
  static List<Contender> all(Path environments) {
    List<Contender> all = new ArrayList<>();
    all.add(PercolaContender.standard());
    all.add(PercolaContender.withoutPhysics());
    all.add(new BotorchContender());
    all.add(new GeneticContender());
    all.add(new SobolContender());
    all.add(new RandomContender());
    all.addAll(PeerContender.all(environments));
    all.add(PercolaContender.byConfidenceBound());
    all.add(new SecondCampaign());
    all.add(TaughtContender.taught());
    all.add(TaughtContender.misled());
    return List.copyOf(all);
  }

  /// The contender of that name.
  ///
  /// @throws IllegalArgumentException when there is none
  static Contender named(String name, Path environments) {
    List<Contender> all = all(environments);
    return all.stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "contender: %s (expected: one of %s)"
                    .formatted(name, all.stream().map(Contender::name).toList())));
  }
}
