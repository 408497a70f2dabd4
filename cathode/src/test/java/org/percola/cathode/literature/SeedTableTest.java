package org.percola.cathode.literature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.cathode.table.TableRow;

class SeedTableTest {
  @ParameterizedTest
  @EnumSource(SeedTable.class)
  void everyRowNamesItsSource(SeedTable table) {
    assertThat(table.read().rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.text("source")).isNotBlank());
  }

  @Test
  void thereAreTwentyInconsistenciesEachWithAChoice() {
    assertThat(Inconsistency.all()).extracting(Inconsistency::id).hasSize(20).isSorted();
    assertThat(Inconsistency.all())
        .allSatisfy(one -> assertThat(one.whatPercolaDoes()).isNotBlank());
  }

  @Test
  void everyFlaggedCheckLeadsToAnInconsistency() {
    var known = Inconsistency.all().stream().map(Inconsistency::id).collect(Collectors.toSet());

    for (TableRow check : SeedTable.CONSISTENCY.read().rows()) {
      if (check.text("status").equals("FLAG")) {
        assertThat(known).contains((int) check.number("inconsistency"));
      } else {
        assertThat(check.text("inconsistency")).isEmpty();
      }
    }
  }
}
