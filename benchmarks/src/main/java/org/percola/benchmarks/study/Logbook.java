package org.percola.benchmarks.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// The steps of one contender on one problem, one line each, appended as they are made.
///
/// @param file `FOLDER/PROBLEM/CONTENDER.csv`
record Logbook(Path file) {
  private static final List<String> COLUMNS =
      List.of(
          "seed",
          "step",
          "design",
          "observed",
          "recommended",
          "regret",
          "measured",
          "measured_regret",
          "seconds");

  static Logbook of(Path folder, String problem, String contender) {
    return new Logbook(folder.resolve(problem).resolve(contender + ".csv"));
  }

  /// All steps, by seed and step.
  List<Step> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
      lines.forEach(line -> steps.add(step(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    steps.sort(Comparator.comparingLong(Step::seed).thenComparingInt(Step::step));
    return List.copyOf(steps);
  }

  /// The steps of one seed, from 0, up to the first that is missing.
  List<Step> read(long seed) {
    List<Step> steps = new ArrayList<>();
    for (Step step : read()) {
      if (step.seed() == seed && step.step() == steps.size()) {
        steps.add(step);
      }
    }
    return List.copyOf(steps);
  }

  /// Adds a step to the end of the file.
  void append(Step step) {
    try {
      boolean fresh = !Files.exists(file);
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (CsvWriter writer =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        if (fresh) {
          writer.writeRecord(COLUMNS);
        }
        writer.writeRecord(cells(step));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Step step) {
    return List.of(
        Long.toString(step.seed()),
        Integer.toString(step.step()),
        text(step.design()),
        step.observed(),
        text(step.recommended()),
        Double.toString(step.regret()),
        text(step.measured()),
        Double.toString(step.measuredRegret()),
        String.format(Locale.ROOT, "%.3f", step.seconds()));
  }

  private static String text(@Nullable Design design) {
    return design == null ? "" : DesignText.json(design).toString();
  }

  private static Step step(NamedCsvRecord line) {
    return new Step(
        Long.parseLong(line.getField("seed")),
        Integer.parseInt(line.getField("step")),
        design(line.getField("design")),
        line.getField("observed"),
        design(line.getField("recommended")),
        Double.parseDouble(line.getField("regret")),
        design(line.getField("measured")),
        Double.parseDouble(line.getField("measured_regret")),
        Double.parseDouble(line.getField("seconds")));
  }

  private static @Nullable Design design(String text) {
    return text.isEmpty() ? null : DesignText.design(text);
  }
}
