/// The service under races and repeats, in short.
@NullMarked
package org.percola.benchmarks.service;

import org.jspecify.annotations.NullMarked;
