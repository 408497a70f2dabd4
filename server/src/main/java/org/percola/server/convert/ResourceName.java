package org.percola.server.convert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of campaigns and experiments, as requests carry them.
public final class ResourceName {
  private static final String ID = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern ID_PATTERN = Pattern.compile(ID);
  private static final Pattern CAMPAIGN = Pattern.compile("campaigns/(" + ID + ")");
  private static final Pattern EXPERIMENT =
      Pattern.compile("campaigns/(" + ID + ")/experiments/(" + ID + ")");
  private static final String EXPECTED_ID =
      "lower-case letters, digits and hyphens, starting with a letter, at most 63";

  private ResourceName() {}

  /// An experiment's two ids.
  public record Experiment(String campaignId, String id) {}

  public static String campaign(String campaignId) {
    return "campaigns/" + campaignId;
  }

  public static String experiment(String campaignId, String id) {
    return campaign(campaignId) + "/experiments/" + id;
  }

  /// The id in a campaign's name; empty when the name is bad.
  public static String readCampaign(String field, String name, Violations at) {
    Matcher matcher = CAMPAIGN.matcher(name);
    if (!matcher.matches()) {
      at.add(field, "'" + name + "'", "campaigns/{campaign}");
      return "";
    }
    return matcher.group(1);
  }

  /// The ids in an experiment's name; empty when the name is bad.
  public static Experiment readExperiment(String field, String name, Violations at) {
    Matcher matcher = EXPERIMENT.matcher(name);
    if (!matcher.matches()) {
      at.add(field, "'" + name + "'", "campaigns/{campaign}/experiments/{experiment}");
      return new Experiment("", "");
    }
    return new Experiment(matcher.group(1), matcher.group(2));
  }

  /// An id that a caller chose; empty when they leave the choice to us.
  public static String readId(String field, String id, Violations at) {
    if (!id.isEmpty() && !ID_PATTERN.matcher(id).matches()) {
      at.add(field, "'" + id + "'", EXPECTED_ID);
    }
    return id;
  }
}
