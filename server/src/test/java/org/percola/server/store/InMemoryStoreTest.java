package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.server.convert.ProtoDocuments;

final class InMemoryStoreTest extends CampaignStoreContract {

  @Override
  CampaignStore open() {
    return SqliteCampaignStore.inMemory(new ProtoDocuments(), clock);
  }

  @Test
  void twoOfThemShareNothing() {
    create();
    try (CampaignStore other = open()) {
      assertThat(other.campaigns("", 10, true)).isEmpty();
    }
  }
}
