package org.percola.server.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.DesignSpace;

final class FileTextTest {
  private static final DesignSpace SPACE = space();

  private static DesignSpace space() {
    DesignSpace.Builder space = DesignSpace.newBuilder();
    for (String name : new String[] {"a", "b"}) {
      space.addParametersBuilder().setName(name).getContinuousBuilder().setUnit("1").setUpper(1);
    }
    return space.build();
  }

  @Test
  void whatSpreadsheetsWriteInFrontOfTextIsNoPartOfIt(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("designs.csv"), "\uFEFFa,b\n0.1,0.2\n");
    assertThat(DesignsTable.read(FileText.of(file), SPACE))
        .singleElement()
        .satisfies(design -> assertThat(design.getValuesMap()).containsOnlyKeys("a", "b"));
  }

  @Test
  void tablesAreKnownByTheirNames() {
    for (String name : new String[] {"r.csv", "R.Csv", "r.tsv", "R.TSV"}) {
      assertThat(new FileText(name, "").isTable()).as(name).isTrue();
    }
    for (String name : new String[] {"r.yaml", "r.json", "csv", "r.csv.yaml"}) {
      assertThat(new FileText(name, "").isTable()).as(name).isFalse();
    }
  }

  @Test
  void whereANameSaysNothingTheFirstLineDoes() {
    for (String text : new String[] {"experiment,utilization\n", "\nexperiment\tu", "a;b"}) {
      assertThat(new FileText("r.txt", text).isTable()).as(text).isTrue();
    }
    for (String text :
        new String[] {"[{\"name\": 1}, 2]", "- name: a, b", "name: a, b", "", "{a,b"}) {
      assertThat(new FileText("r.txt", text).isTable()).as(text).isFalse();
    }
  }

  @Test
  void everyBadRecordIsToldWithItsLine() {
    FileText file = new FileText("d.csv", "a,b\n0.1,0.2\n0.1\n0.1,0.2,0.3\n0.1,much\n0.2,0.3\n");
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> DesignsTable.read(file, SPACE));
    assertThat(refused.faults())
        .extracting(fault -> fault.place() + ": " + fault.message())
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("d.csv:3: 1 cells (expected: 2, as the header has)"),
            one -> assertThat(one).isEqualTo("d.csv:4: 3 cells (expected: 2, as the header has)"),
            one -> assertThat(one).startsWith("d.csv:5 b: much (expected: a number"));
  }
}
