/// The seed paper's tables as data, what disagrees in them, and the cathodes of its campaign.
///
/// Zhang et al., Joule 5 (2021), doi 10.1016/j.joule.2021.05.017. Knows nothing of surrogates or of
/// how a table is shown. Start reading at `SeedCampaignRows`, then `LiteratureTable`.
@NullMarked
package org.percola.cathode.literature;

import org.jspecify.annotations.NullMarked;
