package org.percola.server.store;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.percola.server.testing.SteppedClock;

/// What every store promises.
abstract class CampaignStoreContract
    implements ChangeContract,
        HistoryContract,
        ReadContract,
        CandidateListContract,
        RequestContract,
        ArchiveContract,
        ManyChangesContract,
        KeyContract,
        OperationContract {
  final SteppedClock clock = SteppedClock.from(Instant.parse("2026-03-01T08:00:00Z"));
  CampaignStore store;

  abstract CampaignStore open();

  @Override
  public final CampaignStore store() {
    return store;
  }

  @Override
  public final SteppedClock clock() {
    return clock;
  }

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  static Map<String, Double> conditions() {
    return Map.of("c_rate", 0.1, "temperature_celsius", 60.0);
  }
}
