package org.percola.server.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A campaign file: a campaign alone, or a campaign with its experiments.
///
/// @param prefix what field paths of the campaign start with in this file
public record CampaignDocument(CampaignFile content, String prefix, FilePositions positions) {
  private static final String WITH_EXPERIMENTS = "campaign";
  private static final Pattern EXPERIMENT =
      Pattern.compile("requests\\[(\\d+)](?:\\.experiment(?!_id))?(.*)");

  /// What a request calls the last part of the name that a file gives an experiment.
  private static final String ID = ".experiment_id";

  /// Reads a campaign file, YAML or JSON.
  ///
  /// @throws InvalidInput with every fault of form
  public static CampaignDocument of(FileText file) {
    Node tree = YamlText.tree(file);
    if (has(tree, WITH_EXPERIMENTS)) {
      CampaignFile.Builder content = CampaignFile.newBuilder();
      FilePositions positions = MessageReader.read(file, tree, content);
      return new CampaignDocument(content.build(), WITH_EXPERIMENTS + ".", positions);
    }
    Campaign.Builder campaign = Campaign.newBuilder();
    FilePositions positions = MessageReader.read(file, tree, campaign);
    CampaignFile content = CampaignFile.newBuilder().setCampaign(campaign).build();
    return new CampaignDocument(content, "", positions);
  }

  /// The path in this file of a field that a service refused when it was given this content.
  public String path(String refused) {
    Matcher experiment = EXPERIMENT.matcher(refused);
    if (experiment.matches()) {
      String field = experiment.group(2).equals(ID) ? ".name" : experiment.group(2);
      return "experiments[" + experiment.group(1) + "]" + field;
    }
    String campaign = WITH_EXPERIMENTS + ".";
    return refused.startsWith(campaign) ? prefix + refused.substring(campaign.length()) : refused;
  }

  private static boolean has(Node tree, String field) {
    return tree instanceof MappingNode mapping
        && mapping.getValue().stream()
            .anyMatch(e -> e.getKeyNode() instanceof ScalarNode k && k.getValue().equals(field));
  }
}
