package org.percola.server.cli.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Pictures that go into one folder.
final class Pictures {
  private Pictures() {}

  /// Writes them all and returns their paths.
  ///
  /// @param folder is made if it does not exist
  static List<Path> write(List<Picture> pictures, Path folder, PlotFormat format) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pictures.stream().map(picture -> picture.write(folder, format)).toList();
  }

  /// Charts are drawn into memory; asking for a display would fail on a server.
  static void withoutDisplay() {
    System.setProperty("java.awt.headless", "true");
  }
}
