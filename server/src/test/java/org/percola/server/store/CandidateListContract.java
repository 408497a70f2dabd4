package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.convert.ProtoDocuments;

/// The lists that suggestions name.
interface CandidateListContract extends StoreFixture {
  CandidateList LIST = new CandidateList("5e1f", "{\"rows\":2}");

  @Test
  default void aListThatSeveralSuggestionsNameIsKeptOnce() {
    create();
    change(changes -> changes.add(C, List.of(naming("e1", LIST), naming("e2", LIST))));
    change(changes -> changes.add(C, List.of(naming("e3", LIST))));

    assertThat(store().candidates(C, "5e1f")).isEqualTo(LIST);
    assertThat(store().archive(C)).filteredOn(line -> line.contains("candidate_list")).hasSize(1);
  }

  @Test
  default void aListIsPartOfTheChangeThatBringsIt() {
    create();
    change(changes -> {
      changes.add(C, List.of(naming("e1", LIST)));
      assertThat(changes.candidates(C, "5e1f")).isEqualTo(LIST);
    });
    CandidateList other = new CandidateList("07e4", "{}");
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() -> change(changes -> changes.add(C, List.of(naming("e1", other)))));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().candidates(C, "07e4"))
        .withMessage("campaigns/cathode: there is no candidate list 07e4");
  }

  @Test
  default void campaignsDoNotShareLists() {
    create();
    change(changes -> changes.add(C, List.of(naming("e1", LIST))));
    change(changes -> changes.create(CompositeCathode.standard().build("other")));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().candidates("other", "5e1f"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().candidates("none", "5e1f"))
        .withMessage("campaigns/none: there is none");
  }

  @Test
  default void listsMoveToAnotherStoreWithTheirCampaign() {
    create();
    change(changes -> changes.add(C, List.of(naming("e1", LIST))));
    List<String> lines = store().archive(C);
    try (CampaignStore other = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock())) {
      other.restore(lines);
      assertThat(other.candidates(C, "5e1f")).isEqualTo(LIST);
      assertThat(other.archive(C)).isEqualTo(lines);
    }
  }

  private static NewExperiment naming(String id, CandidateList list) {
    return new NewExperiment(StoreSamples.suggested(id), "{}", list);
  }
}
