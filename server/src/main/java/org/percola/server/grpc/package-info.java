/// The services: each call converts its request, loads, asks the domain, saves and converts back.
///
/// Does no arithmetic and holds no rules. Errors become a status in one place,
/// [ErrorMapping][org.percola.server.grpc.ErrorMapping]. Start reading at
/// [CampaignCalls][org.percola.server.grpc.CampaignCalls].
@NullMarked
package org.percola.server.grpc;

import org.jspecify.annotations.NullMarked;
