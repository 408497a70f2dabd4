package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.related.RelatedData;

/// How the results of measured outcomes become surrogates.
@FunctionalInterface
interface Modelling {
  /// What fits a surrogate to the results of one outcome.
  ///
  /// @param related what else there is to learn from
  SurrogateFitter fitter(Outcome.Measured outcome, List<RelatedData> related);
}
