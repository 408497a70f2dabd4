package org.percola.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearsalTest {
  @TempDir Path libraries;

  @Test
  @SuppressWarnings("restricted") // to load it is the test
  void suggestsAndServesAndLeavesNativeCodeThatCanBeLoaded() throws Exception {
    Rehearsal.hold(libraries);
    assertThat(libraries)
        .isDirectoryContaining("glob:**sqlitejdbc.*")
        .isDirectoryNotContaining("glob:**.part");
    try (Stream<Path> files = Files.walk(libraries)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> System.load(file.toAbsolutePath().toString()));
    }
  }
}
