package org.percola.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

final class RehearsalTest {
  @TempDir Path libraries;

  /// The code is not loaded: beside the copy that is in use already it would answer some calls
  /// without ever having been set up.
  @Test
  void suggestsAndServesAndLeavesTheNativeCodeOfTheDriver() throws Exception {
    Rehearsal.hold(libraries);
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream driver = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      assertThat(libraries).isDirectoryNotContaining("glob:**.part");
      assertThat(libraries.resolve(name)).hasBinaryContent(driver.readAllBytes());
    }
  }
}
