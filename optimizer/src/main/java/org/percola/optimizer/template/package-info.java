/// Ready-made campaigns, written from a few settings.
///
/// Knows the cathode and how a campaign is put together; nothing of planning. Start reading at
/// [CompositeCathode][org.percola.optimizer.template.CompositeCathode].
@NullMarked
package org.percola.optimizer.template;

import org.jspecify.annotations.NullMarked;
