package org.percola.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;

/// Speaks as much of PostgreSQL's protocol, version 3, as it takes to say how a database is set up
/// that nobody wants to set up for a test: too old, a standby, or one that turns callers away.
public final class FakePostgres implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> answers;
  private final @Nullable String refusal;

  private FakePostgres(Map<String, String> answers, @Nullable String refusal) {
    this.answers = answers;
    this.refusal = refusal;
    try {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /// Answers queries with one value each; those it does not know with nothing.
  public static FakePostgres answering(Map<String, String> answers) {
    return new FakePostgres(answers, null);
  }

  /// Turns every caller away.
  ///
  /// @param sqlState why, such as 28P01
  public static FakePostgres refusing(String sqlState) {
    return new FakePostgres(Map.of(), sqlState);
  }

  /// Where it is, for a driver that keeps to the simple half of the protocol.
  public DatabaseLocation.Postgres location() {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/lab?sslmode=disable&gssEncMode=disable&preferQueryMode=simple"
            .formatted(socket.getLocalPort());
    return new DatabaseLocation.Postgres(url, new Credentials("lab", "secret"));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        talk(
            new DataInputStream(caller.getInputStream()),
            new DataOutputStream(caller.getOutputStream()));
      } catch (IOException e) {
        // The caller is gone, or the test is over.
      }
    }
  }

  private void talk(DataInputStream in, DataOutputStream out) throws IOException {
    in.readNBytes(in.readInt() - Integer.BYTES); // who calls
    if (refusal != null) {
      send(out, 'E', "SFATAL\0C" + refusal + "\0Mnot with that password\0\0");
      return;
    }
    send(out, 'R', "\0\0\0\0");
    send(out, 'S', "server_version\0" + "18.0\0");
    send(out, 'S', "client_encoding\0UTF8\0");
    send(out, 'S', "DateStyle\0ISO, MDY\0");
    send(out, 'S', "standard_conforming_strings\0on\0");
    send(out, 'S', "integer_datetimes\0on\0");
    send(out, 'Z', "I");
    for (int type = in.read(); type == 'Q'; type = in.read()) {
      byte[] text = in.readNBytes(in.readInt() - Integer.BYTES);
      answer(out, answers.get(new String(text, 0, text.length - 1, UTF_8)));
    }
  }

  // One row of one text column, or nothing.
  private static void answer(DataOutputStream out, @Nullable String value) throws IOException {
    if (value != null) {
      send(
          out,
          'T',
          "\0\1value\0"
              + "\0\0\0\0"
              + "\0\0"
              + "\0\0\0\31"
              + "\377\377"
              + "\377\377\377\377"
              + "\0\0");
      send(out, 'D', "\0\1\0\0\0" + (char) value.length() + value);
    }
    send(out, 'C', "SELECT 1\0");
    send(out, 'Z', "I");
  }

  // Letters stand for the bytes of the same number.
  private static void send(DataOutputStream out, char type, String letters) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    letters.chars().forEach(body::write);
    out.writeByte(type);
    out.writeInt(body.size() + Integer.BYTES);
    body.writeTo(out);
    out.flush();
  }
}
