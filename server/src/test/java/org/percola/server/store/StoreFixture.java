package org.percola.server.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.testing.SteppedClock;

/// A store under test, and short words for what is done to it.
interface StoreFixture {
  String C = "cathode";

  /// The store under test.
  CampaignStore store();

  /// What it takes its times from.
  SteppedClock clock();

  default List<String> ids() {
    return store().experiments(C, Set.of(), 0, 1_000).stream()
        .map(stored -> stored.experiment().id())
        .toList();
  }

  default void create() {
    change(changes -> changes.create(CompositeCathode.standard().build(C)));
  }

  default void change(Consumer<CampaignChanges> work) {
    store()
        .change(
            new ChangeRequest("", "Test", "", ""),
            changes -> {
              work.accept(changes);
              return new byte[0];
            });
  }
}
