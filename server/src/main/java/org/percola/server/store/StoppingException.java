package org.percola.server.store;

/// The server is about to stop. Asking again reaches the next one.
public final class StoppingException extends Refusal {
  private static final long serialVersionUID = 1;

  public StoppingException() {
    super("STOPPING", "the server is stopping. Ask again in a moment");
  }
}
