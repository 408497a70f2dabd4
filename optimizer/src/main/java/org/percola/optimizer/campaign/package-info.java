/// What is studied and what is known: space, outcomes, objective, experiments and measurements.
///
/// Values only: nothing here computes a belief or changes in place. Start reading at
/// [Campaign][org.percola.optimizer.campaign.Campaign].
@NullMarked
package org.percola.optimizer.campaign;

import org.jspecify.annotations.NullMarked;
