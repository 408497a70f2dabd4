package org.percola.benchmarks.study;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// The option that says where real peers are found, and the contenders by name.
final class Entrants {
  @Option(
      names = "--peers",
      defaultValue = "${env:PERCOLA_PEERS:-/opt/peers}",
      description = "Folder of the Python environments, see benchmarks/peers/README.md.")
  private Path peers = Path.of("");

  /// The contenders of some names, in their order; whoever asks closes them.
  List<Contender> named(List<String> names) {
    return names.stream().map(name -> Contenders.named(name, peers)).toList();
  }
}
