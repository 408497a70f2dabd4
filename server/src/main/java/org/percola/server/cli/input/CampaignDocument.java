package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.convert.CampaignRules;
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
    Faults faults = new Faults();
    CampaignDocument document = of(file, faults);
    faults.refuse();
    return document;
  }

  /// Reads a campaign file, YAML or JSON, as far as it can be read.
  ///
  /// @param faults every fault of form is added here
  /// @throws InvalidInput when it is neither
  public static CampaignDocument of(FileText file, Faults faults) {
    Node tree = YamlText.tree(file);
    if (has(tree, WITH_EXPERIMENTS)) {
      CampaignFile.Builder content = CampaignFile.newBuilder();
      FilePositions positions = MessageReader.read(file, tree, content, faults);
      return new CampaignDocument(content.build(), WITH_EXPERIMENTS + ".", positions);
    }
    Campaign.Builder campaign = Campaign.newBuilder();
    FilePositions positions = MessageReader.read(file, tree, campaign, faults);
    CampaignFile content = CampaignFile.newBuilder().setCampaign(campaign).build();
    return new CampaignDocument(content, "", positions);
  }

  /// What can be judged of it: experiments only beside a campaign that could be read as a whole.
  public CampaignFile judged() {
    return positions.doubtfulWithin(prefix + "spec")
        ? content.toBuilder().clearExperiments().build()
        : content;
  }

  /// What a service refused of this content, at its places in the file. What follows from something
  /// that could not be read is left out.
  public List<InputFault> located(List<InputFault> refused) {
    boolean space = positions.doubtfulWithin(prefix + "spec.space");
    List<InputFault> located = new ArrayList<>();
    for (InputFault fault : refused) {
      String path = path(fault.place());
      boolean follows = space && CampaignRules.restsOnBounds(inSpec(path));
      if (!follows && !positions.doubtful(path)) {
        located.add(positions.locate(path, fault.message()));
      }
    }
    return located;
  }

  private String inSpec(String path) {
    String spec = prefix + "spec.";
    return path.startsWith(spec) ? path.substring(spec.length()) : path;
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
