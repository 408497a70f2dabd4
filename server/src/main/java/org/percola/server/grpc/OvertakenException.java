package org.percola.server.grpc;

/// The campaign changed while it was planned for, in a way that the plan depends on.
final class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
