package org.percola.optimizer.planning;

import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.SurrogateFitter;

/// How the results of measured outcomes become surrogates.
@FunctionalInterface
interface Modelling {
  /// What fits a surrogate to the results of one outcome.
  SurrogateFitter fitter(Outcome.Measured outcome);
}
