package org.percola.surrogate.gp;

/// What values go through before they are standardised and modelled; strictly increasing.
public enum OutputTransform {
  /// Nothing.
  NONE,
  /// ln y, for outcomes above 0 whose errors are relative.
  LOG,
  /// ln(y / (1 - y)), for fractions strictly between 0 and 1.
  LOGIT
}
