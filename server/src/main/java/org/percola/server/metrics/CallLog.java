package org.percola.server.metrics;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Writes one line per call: who made it, on what, how it ended, how long it took. Only names of
/// resources and ids are taken from messages, and nothing from what a caller shows.
public final class CallLog implements ServerInterceptor {
  /// The logger, so that a lab can silence it alone.
  public static final String LOGGER = "org.percola.calls";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  /// Fields of requests that name things.
  private static final List<String> NAMES = List.of("name", "parent");

  private static final int LONGEST = 200;

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    CallNote note = new CallNote();
    Line line = new Line(call.getMethodDescriptor().getFullMethodName(), note);
    ServerCall<Q, A> heard = new Heard<>(call, line);
    Context context = note.in(Context.current());
    return new SimpleForwardingServerCallListener<>(
        Contexts.interceptCall(context, heard, headers, next)) {
      @Override
      public void onMessage(Q request) {
        line.request((Message) request);
        super.onMessage(request);
      }

      @Override
      public void onCancel() {
        line.write("CANCELLED");
        super.onCancel();
      }
    };
  }

  /// Hears how a call is answered.
  private static final class Heard<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final Line line;

    Heard(ServerCall<Q, A> call, Line line) {
      super(call);
      this.line = line;
    }

    @Override
    public void sendMessage(A answer) {
      line.answer((Message) answer);
      super.sendMessage(answer);
    }

    @Override
    public void close(io.grpc.Status status, Metadata trailers) {
      line.write(status.getCode().name());
      super.close(status, trailers);
    }
  }

  /// The line of one call, written once.
  private static final class Line {
    private final long begin = System.nanoTime();
    private final String method;
    private final CallNote note;
    private final Map<String, Object> about = new TreeMap<>();
    private boolean written;

    Line(String method, CallNote note) {
      this.method = method;
      this.note = note;
    }

    synchronized void request(Message request) {
      text(request, "request_id", about::put);
      NAMES.forEach(name -> text(request, name, (field, value) -> about.put("resource", value)));
    }

    synchronized void answer(Message answer) {
      FieldDescriptor revision = field(answer, "revision");
      if (revision != null && revision.getJavaType() == FieldDescriptor.JavaType.LONG) {
        about.put("revision", answer.getField(revision));
      }
    }

    synchronized void write(String code) {
      if (written) {
        return;
      }
      written = true;
      LoggingEventBuilder event =
          LOG.atInfo()
              .addKeyValue("method", method)
              .addKeyValue("code", code)
              .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
      if (!note.principal().isEmpty()) {
        event = event.addKeyValue("principal", note.principal());
      }
      for (Map.Entry<String, Object> entry : about.entrySet()) {
        event = event.addKeyValue(entry.getKey(), entry.getValue());
      }
      event.log("call");
    }

    private static void text(Message message, String name, BiConsumer<String, Object> put) {
      FieldDescriptor field = field(message, name);
      if (field != null && message.getField(field) instanceof String text && !text.isEmpty()) {
        put.accept(name, clean(text));
      }
    }

    private static FieldDescriptor field(Message message, String name) {
      Descriptor type = message.getDescriptorForType();
      return type.findFieldByName(name);
    }

    // What a caller sent must not look like a line of ours.
    private static String clean(String text) {
      String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
      return shown.replaceAll("[^\\x20-\\x7e]", "?");
    }
  }
}
