package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.List;
import org.percola.v1.SuggestExperimentsRequest;

/// The stations that wait for suggestions: whoever plans for one of them plans for those who want
/// the same kind too, for most of a plan is the fit that all of its designs share.
final class WaitingAsks {
  private final List<Ask> all = new ArrayList<>();

  /// One station that waits; closed when it does no more.
  final class Ask implements AutoCloseable {
    private final SuggestExperimentsRequest kind;
    private int missing;

    private Ask(SuggestExperimentsRequest kind, int missing) {
      this.kind = kind;
      this.missing = missing;
    }

    /// How many designs to plan for it and for those who want the same kind, but no more than
    /// `most` unless it alone is missing more.
    ///
    /// @param own how many it is missing itself now
    int wanted(int own, int most) {
      synchronized (all) {
        missing = own;
        int together =
            all.stream().filter(ask -> ask.kind.equals(kind)).mapToInt(ask -> ask.missing).sum();
        return Math.max(own, Math.min(most, together));
      }
    }

    @Override
    public void close() {
      synchronized (all) {
        all.remove(this);
      }
    }
  }

  /// One more station waits.
  ///
  /// @param kind the campaign, and how to suggest for it; equal for those who can share a plan
  Ask add(SuggestExperimentsRequest kind, int missing) {
    Ask ask = new Ask(kind, missing);
    synchronized (all) {
      all.add(ask);
    }
    return ask;
  }
}
