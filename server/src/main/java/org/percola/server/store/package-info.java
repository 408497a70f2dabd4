/// Campaigns kept so that an acknowledged change is never lost and a repeated one has one effect.
///
/// The only room with SQL. Speaks the domain's words and knows neither gRPC nor protobuf; documents
/// are written and read by whoever implements [Documents][org.percola.server.store.Documents].
/// Start reading at [CampaignStore][org.percola.server.store.CampaignStore].
@NullMarked
package org.percola.server.store;

import org.jspecify.annotations.NullMarked;
