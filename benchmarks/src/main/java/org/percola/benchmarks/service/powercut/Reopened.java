package org.percola.benchmarks.service.powercut;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.percola.server.InProcessServices;
import org.percola.server.PercolaServices;
import org.percola.server.store.CampaignEvent;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoredCampaign;

/// A database after a power cut, opened by Percola and compared with what clients were told.
final class Reopened {
  /// Answers that are asked for again, the latest first: those whose pages were last on their way.
  private static final int REPEATED = 20;

  private final CampaignStore store;
  private final Path folder;
  private final Promises promises;

  private Reopened(CampaignStore store, Path folder, Promises promises) {
    this.store = store;
    this.folder = folder;
    this.promises = promises;
  }

  /// Opens what is in the folder.
  static Findings find(Path folder, Promises promises) {
    try (CampaignStore store = Recording.open(folder)) {
      return new Reopened(store, folder, promises).find();
    } catch (RuntimeException e) {
      List<String> faults = List.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return findings(promises, promises.acknowledged().size(), 0, faults, 0);
    }
  }

  private Findings find() {
    Map<String, Integer> made = made();
    long lost = missing(promises.acknowledged().keySet(), made);
    if (lost > 0) {
      return findings(promises, lost, 0, faults(), 0); // what was built on it cannot be asked for
    }
    long other;
    try (InProcessServices services = PercolaServices.inProcess(store)) {
      other = otherAnswers(services, made);
      promises.begun().forEach(call -> call.send(services.channel()));
    }
    Map<String, Integer> after = made();
    long doubled = after.values().stream().filter(times -> times > 1).count();
    return findings(promises, missing(promises.begun(), after), doubled, faults(), other);
  }

  private static Findings findings(
      Promises promises, long lost, long doubled, List<String> faults, long otherAnswers) {
    return new Findings(
        1,
        promises.acknowledged().size(),
        promises.begun().size(),
        lost,
        doubled,
        faults.isEmpty() ? 0 : 1,
        otherAnswers,
        faults);
  }

  private static long missing(Collection<Call> calls, Map<String, Integer> made) {
    return calls.stream().filter(call -> !made.containsKey(call.id())).count();
  }

  /// How often each request has had its effect.
  private Map<String, Integer> made() {
    Map<String, Integer> made = new HashMap<>();
    for (StoredCampaign campaign : campaigns()) {
      for (CampaignEvent event : store.events(id(campaign), 0, Integer.MAX_VALUE)) {
        made.merge(event.requestId(), 1, Integer::sum);
      }
    }
    return made;
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    String check = check();
    if (!check.equals("ok")) {
      faults.add(check);
    }
    for (StoredCampaign campaign : campaigns()) {
      if (!whole(campaign)) {
        faults.add("campaigns/" + id(campaign) + " is not what its events make of it");
      }
    }
    return faults;
  }

  // Every revision has its event, and all events together make the campaign.
  private boolean whole(StoredCampaign campaign) {
    long revision = campaign.definition().revision();
    List<Long> revisions =
        store.events(id(campaign), 0, Integer.MAX_VALUE).stream()
            .map(CampaignEvent::revision)
            .toList();
    return revisions.equals(LongStream.rangeClosed(1, revision).boxed().toList())
        && store.snapshot(id(campaign)).equals(store.snapshot(id(campaign), revision));
  }

  private String check() {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Recording.DATABASE));
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
      return answer.getString(1);
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private long otherAnswers(InProcessServices services, Map<String, Integer> made) {
    List<Call> latest = List.copyOf(promises.acknowledged().keySet()).reversed();
    return latest.stream()
        .limit(REPEATED)
        .filter(call -> made.containsKey(call.id())) // those lost are counted as such
        .filter(call -> !sameAnswer(services, call))
        .count();
  }

  private boolean sameAnswer(InProcessServices services, Call call) {
    try {
      return call.send(services.channel()).equals(promises.acknowledged().get(call));
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  private List<StoredCampaign> campaigns() {
    return store.campaigns("", Integer.MAX_VALUE, true);
  }

  private static String id(StoredCampaign campaign) {
    return campaign.definition().id();
  }
}
