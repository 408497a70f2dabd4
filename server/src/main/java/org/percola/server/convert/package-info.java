/// Proto messages turned into domain values and back, one converter per noun.
///
/// Reading a request collects every bad field before it refuses the request. Decides nothing about
/// campaigns and stores nothing. Start reading at
/// [Violations][org.percola.server.convert.Violations] and
/// [CampaignConverter][org.percola.server.convert.CampaignConverter].
@NullMarked
package org.percola.server.convert;

import org.jspecify.annotations.NullMarked;
