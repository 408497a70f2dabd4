package org.percola.server.store;

/// Keeps changes apart, inside one transaction and until it ends.
interface Locks {
  /// Where there is one writer nothing has to be kept apart.
  Locks NONE =
      new Locks() {
        @Override
        public void take(ChangeRequest request) {}

        @Override
        public void take(String campaignId) {}
      };

  /// Waits until no other transaction answers the same request.
  void take(ChangeRequest request);

  /// Waits until no other transaction changes the campaign, be there one of that id or not.
  void take(String campaignId);
}
