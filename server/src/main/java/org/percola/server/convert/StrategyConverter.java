package org.percola.server.convert;

import org.percola.optimizer.acquisition.Strategy;
import org.percola.v1.SuggestExperimentsRequest;

/// By what designs are chosen.
final class StrategyConverter {
  private StrategyConverter() {}

  static Strategy fromProto(SuggestExperimentsRequest.Strategy proto, Violations at) {
    double beta = beta(proto, at);
    return switch (proto.getKind()) {
      case KIND_UNSPECIFIED, KIND_AUTOMATIC -> Strategy.AUTOMATIC;
      case KIND_EXPECTED_IMPROVEMENT -> new Strategy.ExpectedImprovement();
      case KIND_UPPER_CONFIDENCE_BOUND -> new Strategy.ConfidenceBound(beta);
      case KIND_THOMPSON -> new Strategy.Thompson();
      case KIND_EXPLORE -> new Strategy.Explore();
      case UNRECOGNIZED -> {
        at.unknown("kind", proto.getKindValue());
        yield Strategy.AUTOMATIC;
      }
    };
  }

  // Also of a strategy that has no use for it: a number that is none was not meant.
  private static double beta(SuggestExperimentsRequest.Strategy proto, Violations at) {
    double beta = proto.hasBeta() ? proto.getBeta() : Strategy.USUAL_BETA;
    if (beta >= 0 && Double.isFinite(beta)) {
      return beta;
    }
    at.add("beta", beta, "0 or more");
    return Strategy.USUAL_BETA;
  }
}
