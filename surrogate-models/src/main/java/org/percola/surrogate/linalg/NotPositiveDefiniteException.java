package org.percola.surrogate.linalg;

import java.util.Arrays;

/// A covariance matrix could not be factored, not even with the largest jitter on its diagonal.
public final class NotPositiveDefiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  NotPositiveDefiniteException(int size, double meanDiagonal, double[] jitters) {
    super(
        "covariance of %d rows, mean diagonal %s: not positive definite with relative jitter %s "
                .formatted(size, meanDiagonal, Arrays.toString(jitters))
            + "(expected: finite entries, positive definite)");
  }
}
