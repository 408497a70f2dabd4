package org.percola.server.convert;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.store.OperationName;

/// The names of campaigns and of what is in them, as requests carry them.
public final class ResourceName {
  private static final String ID = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern ID_PATTERN = Pattern.compile(ID);
  private static final Pattern CAMPAIGN = Pattern.compile("campaigns/(" + ID + ")");
  private static final Pattern EXPERIMENT =
      Pattern.compile("campaigns/(" + ID + ")/experiments/(" + ID + ")");
  private static final Pattern OPERATION =
      Pattern.compile("campaigns/(" + ID + ")/operations/(" + ID + ")");
  private static final Pattern KEY = Pattern.compile("apiKeys/(" + ID + ")");
  private static final String EXPECTED_ID =
      "lower-case letters, digits and hyphens, starting with a letter, at most 63";

  /// Leaves room for a number behind it.
  private static final int LONGEST_ID_OF_NAME = 50;

  private ResourceName() {}

  /// An experiment's two ids.
  public record Experiment(String campaignId, String id) {}

  public static String campaign(String campaignId) {
    return "campaigns/" + campaignId;
  }

  public static String experiment(String campaignId, String id) {
    return campaign(campaignId) + "/experiments/" + id;
  }

  /// An id that says a display name, such as `composite-cathode`.
  public static String idOf(String displayName) {
    String words = displayName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = words.substring(0, Math.min(words.length(), LONGEST_ID_OF_NAME));
    String id = trimmed.replaceAll("^[^a-z]+|-+$", "");
    return id.isEmpty() ? "campaign" : id;
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

  /// The id of the campaign that a name is, or is inside; empty when the name is bad.
  static String readCampaignOf(String field, String name, Violations at) {
    for (Pattern inside : List.of(EXPERIMENT, OPERATION)) {
      Matcher matcher = inside.matcher(name);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return readCampaign(field, name, at);
  }

  /// The id of a key in its name; empty when the name is bad.
  static String readKey(String field, String name, Violations at) {
    Matcher matcher = KEY.matcher(name);
    if (!matcher.matches()) {
      at.add(field, "'" + name + "'", "apiKeys/{api_key}");
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

  /// The ids in an operation's name; empty when the name is bad.
  static OperationName readOperation(String field, String name, Violations at) {
    Matcher matcher = OPERATION.matcher(name);
    if (!matcher.matches()) {
      at.add(field, "'" + name + "'", "campaigns/{campaign}/operations/{operation}");
      return new OperationName("", "");
    }
    return new OperationName(matcher.group(1), matcher.group(2));
  }

  /// An id that a caller chose; empty when they leave the choice to us.
  public static String readId(String field, String id, Violations at) {
    if (!id.isEmpty() && !ID_PATTERN.matcher(id).matches()) {
      at.add(field, "'" + id + "'", EXPECTED_ID);
    }
    return id;
  }
}
