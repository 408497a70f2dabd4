package org.percola.server.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Answers `GET /metrics`, and nothing else.
public final class MetricsPort implements AutoCloseable {
  private static final String PATH = "/metrics";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("percola-metrics").daemon().factory());

  private MetricsPort(HttpServer server, Supplier<String> figures) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, figures));
    server.start();
  }

  /// Listens.
  ///
  /// @param port 0 for any free one
  /// @throws UncheckedIOException when the port is taken
  public static MetricsPort open(String host, int port, Supplier<String> figures) {
    try {
      return new MetricsPort(HttpServer.create(new InetSocketAddress(host, port), 0), figures);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s:%d: cannot be listened on for metrics (%s)".formatted(host, port, e.getMessage()), e);
    }
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Supplier<String> figures) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        exchange.sendResponseHeaders(NOT_FOUND, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
      } else {
        byte[] body = figures.get().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TEXT);
        exchange.sendResponseHeaders(OK, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
