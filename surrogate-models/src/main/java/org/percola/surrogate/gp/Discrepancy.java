package org.percola.surrogate.gp;

/// How the truth may differ from the prior mean m(x), with g a Gaussian process of mean 0.
public enum Discrepancy {
  /// y = m(x) + g(x).
  ADDITIVE,

  /// y = m(x) (1 + g(x)): where the mean says 0, the discrepancy cannot invent an outcome.
  MULTIPLICATIVE
}
