package org.percola.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.percola.server.cli.input.CampaignDocument;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;

/// A campaign to learn from: in a file, or in the database.
///
/// @param name its id, or the file's name where it has none
record LearningSource(String name, CampaignFile content) {

  /// What a person named; a file if there is one of that name.
  static LearningSource of(Surroundings here, Connection connection, String named) {
    Path path = here.file(Path.of(named));
    if (Files.isRegularFile(path)) {
      CampaignFile content = CampaignDocument.of(FileText.of(path)).content();
      String name = content.getCampaign().getName();
      return new LearningSource(name.isEmpty() ? named : ResourceName.id(name), content);
    }
    Campaign campaign = CampaignChoice.of(connection, named);
    CampaignFile content =
        CampaignFile.newBuilder()
            .setCampaign(campaign)
            .addAllExperiments(ExperimentList.of(connection, campaign).all())
            .build();
    return new LearningSource(ResourceName.id(campaign.getName()), content);
  }
}
