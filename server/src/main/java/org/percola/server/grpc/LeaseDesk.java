package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Lease;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.LeaseExperimentsResponse;

/// Gives a station experiments inside one change: its own first, then the oldest of the queue.
/// Leases of others that have ended go back into the queue before.
final class LeaseDesk {
  private final CampaignChanges changes;
  private final LeaseRequests.Asked asked;
  private final Lease lease;
  private final List<StoredExperiment> own;
  private final List<StoredExperiment> taken = new ArrayList<>();
  private final TreeMap<Long, Experiment> changed = new TreeMap<>();

  private LeaseDesk(CampaignChanges changes, LeaseRequests.Asked asked) {
    this.changes = changes;
    this.asked = asked;
    this.lease = asked.lease(changes.now());
    this.own = changes.heldBy(asked.campaignId(), asked.station());
  }

  /// Sorts out who gets what; stores nothing yet.
  static LeaseDesk open(CampaignChanges changes, LeaseRequests.Asked asked) {
    LeaseDesk desk = new LeaseDesk(changes, asked);
    List<StoredExperiment> free = desk.collect();
    int wanted = Math.max(0, asked.count() - desk.own.size());
    for (StoredExperiment one : free.subList(0, Math.min(wanted, free.size()))) {
      Experiment present = desk.changed.getOrDefault(one.ordinal(), one.experiment());
      desk.changed.put(one.ordinal(), desk.lease.give(present));
      desk.taken.add(one);
    }
    return desk;
  }

  /// How many more the station wants than there are.
  int missing() {
    return Math.max(0, asked.count() - own.size() - taken.size());
  }

  /// Stores it, with new experiments of which the station gets as many as are missing.
  LeaseExperimentsResponse close(List<NewExperiment> fresh) {
    String id = asked.campaignId();
    LeaseExperimentsResponse.Builder answer = LeaseExperimentsResponse.newBuilder();
    if (!changed.isEmpty()) {
      changes.replace(id, List.copyOf(changed.values()));
    }
    own.stream().limit(asked.count()).forEach(one -> add(answer, one.experiment().id()));
    taken.forEach(one -> add(answer, one.experiment().id()));
    List<NewExperiment> added = new ArrayList<>();
    for (NewExperiment one : fresh) {
      boolean wanted = added.size() < missing();
      added.add(wanted ? one.with(lease.give(one.experiment())) : one);
    }
    if (!added.isEmpty()) {
      changes.add(id, added).stream()
          .limit(missing())
          .forEach(one -> answer.addExperiments(ExperimentConverter.toProto(one)));
    }
    note(answer);
    return answer.build();
  }

  // Those of the queue, oldest first. What this finds overdue is in it, but for the station's own:
  // those it simply keeps.
  private List<StoredExperiment> collect() {
    List<StoredExperiment> free = new ArrayList<>();
    for (StoredExperiment overdue : changes.overdue(asked.campaignId())) {
      if (asked.station().equals(overdue.experiment().station())) {
        changed.put(overdue.ordinal(), lease.renew(overdue.experiment()));
      } else {
        Experiment ended = Lease.ended(overdue.experiment(), changes.now());
        changed.put(overdue.ordinal(), ended);
        if (ended.state() == ExperimentState.SUGGESTED) {
          free.add(overdue);
        }
      }
    }
    free.addAll(
        changes.experiments(
            asked.campaignId(), Set.of(ExperimentState.SUGGESTED), 0, asked.count()));
    free.sort(Comparator.comparingLong(StoredExperiment::ordinal));
    return free;
  }

  private void add(LeaseExperimentsResponse.Builder answer, String id) {
    answer.addExperiments(ExperimentConverter.toProto(changes.experiment(asked.campaignId(), id)));
  }

  private void note(LeaseExperimentsResponse.Builder answer) {
    if (own.size() > asked.count()) {
      answer.addNotes(
          "%s has %d experiments in hand; these are the oldest %d."
              .formatted(asked.station(), own.size(), asked.count()));
    }
    int left = asked.count() - answer.getExperimentsCount();
    if (left > 0) {
      answer.addNotes(
          "%d of the %d asked for are missing: the queue is empty.".formatted(left, asked.count()));
    }
  }
}
