package org.percola.server;

import org.slf4j.bridge.SLF4JBridgeHandler;

/// One log for everything in the process, on standard error; `PERCOLA_LOG_LEVEL` says how much.
final class Logging {
  private Logging() {}

  /// Sends what libraries log through the JDK to the same place.
  static void collect() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
