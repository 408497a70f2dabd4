/// Learning from related data: earlier campaigns of the same outcome, and cheaper measurements that
/// go along with it.
///
/// Every source joins the fit as rows of its own with a learned correlation; a source that does not
/// help is dropped. Knows the surrogates, and nothing of campaigns. Start reading at
/// [RelatedDataFitter][org.percola.surrogate.related.RelatedDataFitter].
@NullMarked
package org.percola.surrogate.related;

import org.jspecify.annotations.NullMarked;
