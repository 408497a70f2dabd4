package org.percola.server.store;

/// Another transaction changes the campaign, and this one must not wait for it.
final class HeldElsewhereException extends RuntimeException {
  private static final long serialVersionUID = 1;

  HeldElsewhereException(String campaignId) {
    super("campaigns/" + campaignId + ": changed by another transaction", null, false, false);
  }
}
