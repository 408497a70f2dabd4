package org.percola.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.plot.PlotFormat;
import picocli.CommandLine.Option;

/// Where pictures go, for commands that may draw some.
final class PictureOptions {
  @Option(names = "--plots", paramLabel = "DIR", description = "Also write pictures into a folder.")
  private @Nullable Path plots;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The format of the pictures: svg or png. Default: svg.")
  private @Nullable PlotFormat format;

  /// Refuses options that contradict each other or what is there.
  void check(Surroundings here) {
    if (plots != null && Files.exists(here.file(plots)) && !Files.isDirectory(here.file(plots))) {
      throw new InvalidInput("--plots", plots + " is a file (expected: a folder, or a new name)");
    }
    if (format != null && plots == null) {
      String given = format.name().toLowerCase(Locale.ROOT);
      throw new InvalidInput("--format", given + " without --plots (expected: both)");
    }
  }

  /// Refuses to draw where there is nothing to be seen, before anything is computed for it.
  ///
  /// @throws InvalidInput with the reason, if pictures were asked for
  void refuse(String reason) {
    if (plots != null) {
      throw new InvalidInput("--plots", reason);
    }
  }

  /// Draws if that was asked for, and says how many pictures there are.
  ///
  /// @param quiet says nothing
  /// @param draw writes pictures into a folder and returns their paths
  void draw(Surroundings here, boolean quiet, BiFunction<Path, PlotFormat, List<Path>> draw) {
    if (plots == null) {
      return;
    }
    Path folder = here.file(plots);
    List<Path> files = draw.apply(folder, format == null ? PlotFormat.SVG : format);
    if (!quiet) {
      String count = files.size() == 1 ? "1 picture" : files.size() + " pictures";
      here.out().println(count + " in " + folder);
    }
  }
}
