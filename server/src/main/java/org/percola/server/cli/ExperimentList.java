package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;

/// All experiments of a campaign, and how one of them is found by what a person types.
final class ExperimentList {
  private static final int PAGE = 1000;

  private final List<Experiment> experiments;

  private ExperimentList(List<Experiment> experiments) {
    this.experiments = List.copyOf(experiments);
  }

  /// Reads them, page by page.
  static ExperimentList of(Connection connection, Campaign campaign) {
    return read(connection, campaign, List.of());
  }

  /// Reads those of which results are still expected.
  static ExperimentList open(Connection connection, Campaign campaign) {
    return read(
        connection,
        campaign,
        List.of(
            ExperimentState.EXPERIMENT_STATE_SUGGESTED,
            ExperimentState.EXPERIMENT_STATE_LEASED,
            ExperimentState.EXPERIMENT_STATE_RUNNING));
  }

  private static ExperimentList read(
      Connection connection, Campaign campaign, List<ExperimentState> states) {
    List<Experiment> experiments = new ArrayList<>();
    String token = "";
    do {
      ListExperimentsResponse page =
          connection
              .experiments()
              .listExperiments(
                  ListExperimentsRequest.newBuilder()
                      .setParent(campaign.getName())
                      .setPageSize(PAGE)
                      .addAllStates(states)
                      .setPageToken(token)
                      .build());
      experiments.addAll(page.getExperimentsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return new ExperimentList(experiments);
  }

  /// Oldest first.
  List<Experiment> all() {
    return experiments;
  }

  /// The experiment of a full name, an id, or the unambiguous beginning of an id.
  ///
  /// @throws InvalidInput when there is none, or there are several
  Experiment find(String place, String text) {
    List<Experiment> exact =
        experiments.stream()
            .filter(e -> e.getName().equals(text) || ResourceName.id(e.getName()).equals(text))
            .toList();
    List<Experiment> found = exact.isEmpty() ? startingWith(text) : exact;
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.isEmpty()) {
      throw new InvalidInput(place, text + ": no such experiment (see 'percola status')");
    }
    List<String> ids = found.stream().map(e -> ResourceName.id(e.getName())).toList();
    throw new InvalidInput(place, text + ": several (expected: one of " + ids + ")");
  }

  private List<Experiment> startingWith(String text) {
    return experiments.stream()
        .filter(e -> !text.isEmpty() && ResourceName.id(e.getName()).startsWith(text))
        .toList();
  }
}
