/// Questions about designs that nobody has to make: what becomes of one when a setting changes, and
/// which ones reach what is wished.
///
/// Asks beliefs, changes nothing. Start reading at [WhatIf][org.percola.optimizer.whatif.WhatIf].
@NullMarked
package org.percola.optimizer.whatif;

import org.jspecify.annotations.NullMarked;
