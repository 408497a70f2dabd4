package org.percola.benchmarks.calibration;

import org.percola.surrogate.SurrogateFitter;

/// A way of believing, and what to call it.
record Contender(String name, SurrogateFitter fitter) {}
