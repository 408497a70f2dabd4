package org.percola.server.convert;

import org.percola.server.store.StaleException;
import org.percola.server.store.StoredExperiment;

/// Names one version of a campaign or an experiment.
public final class Etag {
  private Etag() {}

  public static String campaign(long revision) {
    return "r" + revision;
  }

  public static String experiment(long version) {
    return "v" + version;
  }

  /// Lets a request pass that names no version or the current one of a campaign.
  ///
  /// @throws StaleException for any other
  public static void check(String sent, String campaignId, long revision) {
    check(sent, ResourceName.campaign(campaignId), campaign(revision));
  }

  /// Lets a request pass that names no version or the current one of an experiment.
  ///
  /// @throws StaleException for any other
  public static void check(String sent, StoredExperiment stored) {
    String name = ResourceName.experiment(stored.campaignId(), stored.experiment().id());
    check(sent, name, experiment(stored.version()));
  }

  private static void check(String sent, String resource, String current) {
    if (!sent.isEmpty() && !sent.equals(current)) {
      throw StaleException.etag(resource, sent, current);
    }
  }
}
