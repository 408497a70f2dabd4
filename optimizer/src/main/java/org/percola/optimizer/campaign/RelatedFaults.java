package org.percola.optimizer.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;

/// Finds what is wrong with what a campaign wants to learn from besides its own results: earlier
/// campaigns and proxies.
final class RelatedFaults {
  private final Campaign campaign;
  private final List<String> measured;
  private final List<Fault> faults = new ArrayList<>();

  private RelatedFaults(Campaign campaign) {
    this.campaign = campaign;
    this.measured =
        campaign.outcomes().stream()
            .filter(outcome -> outcome instanceof Outcome.Measured)
            .map(Outcome::name)
            .toList();
  }

  static List<Fault> of(Campaign campaign) {
    RelatedFaults search = new RelatedFaults(campaign);
    for (int i = 0; i < campaign.outcomes().size(); i++) {
      if (campaign.outcomes().get(i) instanceof Outcome.Measured outcome) {
        search.proxies(outcome, "outcomes[" + i + "].belief.proxies");
      }
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < campaign.earlierCampaigns().size(); i++) {
      EarlierCampaign earlier = campaign.earlierCampaigns().get(i);
      String path = "earlier_campaigns[" + i + "]";
      if (earlier.name().isBlank()) {
        search.add(path + ".name", "earlier campaign: no name (expected: a name)");
      } else if (!names.add(earlier.name())) {
        search.add(path + ".name", earlier.name() + ": already used (expected: a name of its own)");
      }
      search.designs(earlier, path);
      search.results(earlier, path);
      search.infeasible(earlier, path + ".infeasible_rows");
    }
    return search.faults;
  }

  private void proxies(Outcome.Measured outcome, String path) {
    List<String> proxies = outcome.belief().proxies();
    for (int i = 0; i < proxies.size(); i++) {
      String proxy = proxies.get(i);
      String at = path + "[" + i + "]";
      if (proxy.equals(outcome.name())) {
        add(at, proxy + ": the outcome itself (expected: another measured outcome)");
      } else if (!measured.contains(proxy)) {
        add(at, proxy + ": unknown (expected: one of the measured outcomes " + measured + ")");
      } else if (proxies.indexOf(proxy) < i) {
        add(at, proxy + ": already named (expected: once)");
      }
    }
  }

  private void designs(EarlierCampaign earlier, String path) {
    for (Parameter parameter : campaign.space().parameters()) {
      String name = parameter.name();
      boolean somewhere = earlier.designs().stream().anyMatch(design -> design.has(name));
      for (int row = 0; row < earlier.designs().size(); row++) {
        if (lacks(earlier.designs().get(row), parameter)) {
          add(
              path
                  + ".designs."
                  + (somewhere ? "rows[" + row + "].values[\"" + name + "\"]" : "columns"),
              name + ": not set (expected: a setting in every design)");
          if (!somewhere) {
            break; // a column that is missing is not told row by row
          }
        }
      }
    }
  }

  private boolean lacks(Design design, Parameter parameter) {
    return campaign.space().active(parameter, design) && !design.has(parameter.name());
  }

  private void results(EarlierCampaign earlier, String path) {
    if (earlier.results().isEmpty() && earlier.infeasible().isEmpty()) {
      add(
          path + ".results",
          earlier.name()
              + ": no results (expected: at least one, or a design that could not be made)");
    }
    Set<String> unknown = new HashSet<>();
    for (EarlierCampaign.Result result : earlier.results()) {
      magnitude(result, path);
      if (!measured.contains(result.outcome()) && unknown.add(result.outcome())) {
        add(
            path + ".results",
            "%s: unknown (expected: one of the measured outcomes %s)"
                .formatted(result.outcome(), measured));
      }
      if (result.design() < 0 || result.design() >= earlier.designs().size()) {
        add(
            path + ".results",
            "%s: of design %d (expected: 0 to %d)"
                .formatted(result.outcome(), result.design(), earlier.designs().size() - 1));
      }
    }
  }

  private void infeasible(EarlierCampaign earlier, String path) {
    Set<Integer> measuredRows = new HashSet<>();
    earlier.results().forEach(result -> measuredRows.add(result.design()));
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < earlier.infeasible().size(); i++) {
      int row = earlier.infeasible().get(i);
      String at = path + "[" + i + "]";
      if (row < 0 || row >= earlier.designs().size()) {
        add(at, "%d (expected: 0 to %d)".formatted(row, earlier.designs().size() - 1));
      } else if (measuredRows.contains(row)) {
        add(at, row + ": has results (expected: a design that could not be made or measured)");
      } else if (!seen.add(row)) {
        add(at, row + ": already named (expected: once)");
      }
    }
  }

  private void magnitude(EarlierCampaign.Result result, String path) {
    double value =
        switch (result.value()) {
          case Measurement.Value.Exact(double number) -> number;
          case Measurement.Value.AtLeast(double bound) -> bound;
          case Measurement.Value.AtMost(double bound) -> bound;
        };
    if (!Measurement.computable(value, null)) {
      add(
          path + ".results",
          "%s: %s (expected: %s to %s)"
              .formatted(result.outcome(), value, -Measurement.LARGEST, Measurement.LARGEST));
    }
    Double error = result.standardError();
    if (!Measurement.computable(0, error)) {
      add(
          path + ".results",
          "%s: standard error %s (expected: %s to %s)"
              .formatted(result.outcome(), error, Measurement.SMALLEST_ERROR, Measurement.LARGEST));
    }
  }

  private void add(String path, String message) {
    faults.add(new Fault(path, message));
  }
}
