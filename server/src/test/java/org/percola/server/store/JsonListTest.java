package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonListTest {
  @Test
  void documentsComeBackAsTheyWere() {
    List<String> documents =
        List.of(
            "{}",
            "{\"a\":[1,2,{\"b\":\"]},{[\"}]}",
            "{\"say\":\"\\\"no\\\\\"}",
            "{\"n\":0.30000000000000004}");
    assertThat(JsonList.split(JsonList.join(documents))).isEqualTo(documents);
  }

  @Test
  void anEmptyListHasNoDocuments() {
    assertThat(JsonList.split(JsonList.join(List.of()))).isEmpty();
  }
}
