package org.percola.server.metrics;

import static java.util.Objects.requireNonNull;

import io.grpc.ServerInterceptor;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.grpc.MetricCollectingServerInterceptor;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Figures for Prometheus.
///
/// | name | what it tells |
/// | --- | --- |
/// | `grpc_server_processing_duration_seconds` | calls by service, method and code |
/// | `percola_suggest_seconds{phase}` | suggestions by phase: load, fit, search, commit |
/// | `percola_plan_wait_seconds`, `percola_plans_waiting` | the wait for a planning thread, and how many wait |
/// | `percola_commit_seconds` | transactions until they are on disk |
/// | `percola_streams_open` | streams that are open |
/// | `percola_requests_replayed_total{method}` | requests that were answered as before |
public final class PrometheusMeasures implements Measures {
  /// Where the buckets end: from a cheap call to the longest plan.
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10),
    Duration.ofSeconds(60)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Phase, Timer> phases = new EnumMap<>(Phase.class);
  private final Timer waits = timer("percola.plan.wait");
  private final Timer commits = timer("percola.commit");
  private final StreamCount streams = new StreamCount();

  public PrometheusMeasures() {
    for (Phase phase : Phase.values()) {
      phases.put(phase, timer("percola.suggest", "phase", phase.name().toLowerCase(Locale.ROOT)));
    }
    gauge("percola.streams.open", streams::open);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /// A figure that is asked for whenever the figures are.
  ///
  /// @param name words joined by dots
  public void gauge(String name, Supplier<Number> figure) {
    Gauge.builder(name, figure).register(registry);
  }

  /// What counts calls and streams.
  public List<ServerInterceptor> interceptors() {
    return List.of(new MetricCollectingServerInterceptor(registry), streams);
  }

  /// All figures in Prometheus' text form.
  public String text() {
    return registry.scrape();
  }

  @Override
  public void phase(Phase phase, long nanos) {
    requireNonNull(phases.get(phase)).record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void waited(long nanos) {
    waits.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void committed(long nanos) {
    commits.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void replayed(String method) {
    registry.counter("percola.requests.replayed", "method", method).increment();
  }

  private Timer timer(String name, String... tags) {
    return Timer.builder(name).tags(tags).serviceLevelObjectives(BUCKETS).register(registry);
  }
}
