/// How a good design is found: a genetic search over the unit cube, then a local one on the grid.
///
/// The only room that knows Jenetics; words like gene and fitness stay inside. Start reading at
/// [Search][org.percola.optimizer.search.Search], then
/// [GeneticSearch][org.percola.optimizer.search.GeneticSearch].
@NullMarked
package org.percola.optimizer.search;

import org.jspecify.annotations.NullMarked;
