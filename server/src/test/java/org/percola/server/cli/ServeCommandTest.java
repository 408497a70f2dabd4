package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.ProgramServices;
import org.percola.server.cli.report.Ink;
import org.percola.server.testing.Server;

class ServeCommandTest {
  @TempDir Path folder;

  /// Hands over what is printed, piece by piece.
  private static final class Heard extends Writer {
    private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();

    @Override
    public void write(char[] buffer, int offset, int length) {
      pieces.add(new String(buffer, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void servesUntilItIsInterrupted() throws InterruptedException {
    Heard out = new Heard();
    Surroundings here =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(Writer.nullWriter()),
            Ink.PLAIN,
            100,
            folder,
            new ProgramServices());
    Thread serving = Thread.ofPlatform().start(() -> PercolaCommand.run(here, "serve", "--port=0"));
    Matcher address = Pattern.compile("answers on (\\S+),").matcher(out.pieces.take());
    assertThat(address.find()).isTrue();
    String server = address.group(1);
    Run created =
        Run.in(folder, "create", "--template=composite-cathode", "--id=a", "--server=" + server);
    assertThat(created.code()).as(created.err()).isZero();
    serving.interrupt();
    serving.join();
    assertThat(Run.in(folder, "status").out()).startsWith("a (");
  }

  @Test
  void aPortOrADatabaseThatIsTakenIsAFailure() {
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      Run port = Run.in(folder, "serve", "--db=other.db", "--port=" + server.port());
      assertThat(port.code()).isEqualTo(1);
      assertThat(port.err()).contains("cannot be listened on");
      Run database = Run.in(folder, "serve", "--port=0");
      assertThat(database.code()).isEqualTo(1);
      assertThat(database.err()).contains("in use by process");
    }
  }

  @Test
  void aPortThatCannotBeIsRefused() {
    Run run = Run.in(folder, "serve", "--port=70000");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--port: 70000 (expected: 0 to 65535)");
  }
}
