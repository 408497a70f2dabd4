/// The promises of the store, kept by every store.
@NullMarked
package org.percola.server.store;

import org.jspecify.annotations.NullMarked;
