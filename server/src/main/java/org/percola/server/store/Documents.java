package org.percola.server.store;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;

/// Writes domain values as JSON and reads them back, unchanged to the last bit.
///
/// What one release writes, every later release must read.
public interface Documents {

  /// Everything of a campaign but id, display name, revision and experiments.
  String writeSpec(Campaign campaign);

  /// The campaign that a document and these parts make.
  Campaign readCampaign(
      String id, String displayName, String spec, List<Experiment> experiments, long revision);

  /// Everything of an experiment but id and measurements.
  String writeExperiment(Experiment experiment);

  /// The experiment that a document and these parts make.
  Experiment readExperiment(String id, String document, List<Measurement> measurements);

  /// Named numbers.
  String writeNumbers(Map<String, Double> numbers);

  /// Named numbers.
  Map<String, Double> readNumbers(String document);
}
