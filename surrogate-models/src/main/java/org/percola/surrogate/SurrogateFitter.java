package org.percola.surrogate;

/// Turns data into belief; works from no data at all, where only the priors speak.
public interface SurrogateFitter {

  /// Fits a surrogate to `data`; the same data and key give the same bits.
  Surrogate fit(TrainingData data, RandomKey key);
}
