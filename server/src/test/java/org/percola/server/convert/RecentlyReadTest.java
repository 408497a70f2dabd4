package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecentlyReadTest {
  private final RecentlyRead<String> recently = new RecentlyRead<>(2);
  private final List<String> read = new ArrayList<>();

  @Test
  void theDocumentUnusedForLongestIsForgotten() {
    get("a");
    get("b");
    get("a");
    get("c");
    get("a");
    get("b");
    assertThat(read).containsExactly("a", "b", "c", "b");
  }

  private void get(String document) {
    String value =
        recently.get(
            document,
            () -> {
              read.add(document);
              return document + "!";
            });
    assertThat(value).isEqualTo(document + "!");
  }
}
