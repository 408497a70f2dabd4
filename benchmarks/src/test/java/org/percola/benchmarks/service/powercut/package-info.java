/// What a power cut leaves, in short.
@NullMarked
package org.percola.benchmarks.service.powercut;

import org.jspecify.annotations.NullMarked;
