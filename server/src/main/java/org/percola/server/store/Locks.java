package org.percola.server.store;

import java.util.Collection;
import java.util.Set;

/// Keeps changes apart, inside one transaction and until it ends.
interface Locks {
  /// Where there is one writer nothing has to be kept apart.
  Locks NONE =
      new Locks() {
        @Override
        public void take(ChangeRequest request) {}

        @Override
        public Set<ChangeRequest> takeFree(Collection<ChangeRequest> requests) {
          return Set.copyOf(requests);
        }

        @Override
        public void take(String campaignId) {}

        @Override
        public void hurry() {}
      };

  /// Waits until no other transaction answers the same request.
  void take(ChangeRequest request);

  /// Takes those requests that no other transaction answers, without waiting.
  ///
  /// @return those that are taken
  Set<ChangeRequest> takeFree(Collection<ChangeRequest> requests);

  /// Waits until no other transaction changes the campaign, be there one of that id or not.
  ///
  /// @throws HeldElsewhereException in a hurry, when one does
  void take(String campaignId);

  /// Waits no more from now on. Transactions that hold several campaigns and wait for another would
  /// wait for one another.
  void hurry();
}
