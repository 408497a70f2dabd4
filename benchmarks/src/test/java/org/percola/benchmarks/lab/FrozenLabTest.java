package org.percola.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lab may not change: figures measured on it would not be comparable. See its package
/// documentation.
class FrozenLabTest {
  private static final Path SOURCES = Path.of("src/main/java/org/percola/benchmarks/lab");
  private static final String DIGEST =
      "93ad0a8f2a2ae0df65c19ced2b1e71467bd5b4ffcfa8bd35b6393d4a64d4d597";

  @Test
  void itsSourcesAreThoseThatWereFrozen() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path source : sources()) {
      digest.update(source.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(
          Files.readString(source).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
  }

  @Test
  void itKnowsNothingOfPercola() throws IOException {
    Pattern name = Pattern.compile("org\\.percola\\.[a-z.]+");
    for (Path source : sources()) {
      Matcher names = name.matcher(Files.readString(source));
      assertThat(names.results().map(match -> match.group().replaceAll("\\.$", "")))
          .as(source.toString())
          .allMatch(found -> found.equals("org.percola.benchmarks.lab"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dry, 0.2, 0.1, 0, NaN, NaN, 2.7, 0.1, 0x1.9d473c435ea35p-1, 0x1.0da692d16d4f8p1",
    "dry, 0.5, 0.06, 12, NaN, NaN, 8, 0.3, 0x1.264e1430347ap-4, 0x1.aefe6b44ea596p0",
    "solvent, 0.4, 0.1, 10, 180, 0.5, 2.7, 0.1, 0x1.c41bfc558fc31p-1, 0x1.0f9f534d046b7p1",
    "solvent, 0.6, 0.075, 8, 205, 0.5, 2.7, 0.1, 0x1.9621d7eefe184p-1, 0x1.0c768f0a9bb2ap1",
    "solvent, 0.55, 0.08, 6, 190, 2, 20, 0.1, 0x1.9c686c4cc5c59p-1, 0x1.f1b6a3266f3ebp0",
    "cryo_milled, 0.2, 0.1, 0, NaN, NaN, 2.7, 0.1, 0x1.ed7165002bc19p-1, 0x1.137aa56d63079p1"
  })
  void itYieldsTheSameBits(
      String route,
      double pto,
      double carbon,
      double milling,
      double celsius,
      double hours,
      double loading,
      double rate,
      String utilization,
      String voltage) {
    Recipe recipe = new Recipe(route, pto, carbon, milling, celsius, hours, loading, rate);
    Truth truth = new VirtualCathodeLab().truth(recipe);
    assertThat(Double.toHexString(truth.utilization())).isEqualTo(utilization);
    assertThat(Double.toHexString(truth.averageVoltage())).isEqualTo(voltage);
  }

  @Test
  void aCellIsTheSameCellAgain() {
    Cell cell = new VirtualCathodeLab().make(Recipe.solvent(0.5, 0.08, 8, 200, 0.5), 42);
    assertThat(cell).isEqualTo(new Cell.Made(0.922068005470239, 2.15061733184893));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
