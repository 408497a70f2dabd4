package org.percola.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import net.logstash.logback.encoder.LogstashEncoder;
import org.percola.server.metrics.CallLog;
import org.percola.server.metrics.LogForm;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// One log for everything in the process, on standard error; `PERCOLA_LOG_LEVEL` says how much.
final class Logging {
  private static final String APPENDER = "stderr";

  private Logging() {}

  /// Sends what libraries log through the JDK to the same place, in the form that is asked for.
  static void collect(LogForm form) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (form != LogForm.QUIET && LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
      log.getLogger(CallLog.LOGGER).setLevel(Level.INFO);
      if (form == LogForm.JSON) {
        json(log);
      }
    }
  }

  private static void json(LoggerContext log) {
    Appender<ILoggingEvent> appender = log.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      LogstashEncoder encoder = new LogstashEncoder();
      encoder.setContext(log);
      encoder.start();
      stream.setEncoder(encoder);
    }
  }
}
