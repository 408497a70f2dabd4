package org.percola.server;

import io.grpc.ServerInterceptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.metrics.CallLog;
import org.percola.server.metrics.LogForm;
import org.percola.server.metrics.Measures;
import org.percola.server.metrics.MetricsPort;
import org.percola.server.metrics.PrometheusMeasures;

/// What a server shows of itself: its figures on a port, and a line of log per call, if it is asked
/// for them.
final class Observation implements AutoCloseable {
  /// Figures are for whoever may log in here.
  private static final String LOCAL = "127.0.0.1";

  private final ServerSettings settings;
  private final @Nullable PrometheusMeasures figures;
  private @Nullable MetricsPort port;

  private Observation(ServerSettings settings, @Nullable PrometheusMeasures figures) {
    this.settings = settings;
    this.figures = figures;
  }

  static Observation of(ServerSettings settings) {
    return new Observation(
        settings, settings.metricsPort() == null ? null : new PrometheusMeasures());
  }

  Measures measures() {
    return figures == null ? Measures.NONE : figures;
  }

  /// What sees every call, outermost first.
  List<ServerInterceptor> watchers() {
    List<ServerInterceptor> watchers = new ArrayList<>();
    if (settings.log() != LogForm.QUIET) {
      watchers.add(new CallLog());
    }
    if (figures != null) {
      watchers.addAll(figures.interceptors());
    }
    return watchers;
  }

  /// Begins to tell the figures.
  ///
  /// @throws java.io.UncheckedIOException when the port is taken
  void open(PercolaServices services) {
    Integer asked = settings.metricsPort();
    if (figures != null && asked != null) {
      figures.gauge("percola.plans.waiting", services::waitingPlans);
      port = MetricsPort.open(LOCAL, asked, figures::text);
    }
  }

  /// Where they are told; 0 for nowhere.
  int port() {
    return port == null ? 0 : port.port();
  }

  @Override
  public void close() {
    if (port != null) {
      port.close();
    }
  }
}
