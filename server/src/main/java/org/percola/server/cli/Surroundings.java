package org.percola.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.Ink;
import org.percola.server.cli.report.Page;

/// What a command finds around itself: where to write, how it looks there, which folder it is in.
///
/// @param columns how many characters a line may have
/// @param services the ways to the services
public record Surroundings(
    PrintWriter out, PrintWriter err, Ink ink, int columns, Path folder, ServiceAccess services) {

  /// Those of this process: its streams, its folder, colour only on a terminal that wants it.
  @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since Java 25
  public static Surroundings ofProcess(ServiceAccess services) {
    @Nullable Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    boolean coloured = terminal && System.getenv("NO_COLOR") == null;
    return new Surroundings(
        writer(System.out, System.getProperty("stdout.encoding")),
        writer(System.err, System.getProperty("stderr.encoding")),
        coloured ? Ink.COLOURED : Ink.PLAIN,
        Page.STANDARD_COLUMNS,
        Path.of(""),
        services);
  }

  // A locale that cannot say "±" is more often unset than meant: UTF-8 then.
  private static PrintWriter writer(PrintStream stream, @Nullable String encoding) {
    Charset named = encoding == null ? UTF_8 : Charset.forName(encoding, UTF_8);
    Charset charset = named.newEncoder().canEncode("±–·°≥") ? named : UTF_8;
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  /// An empty page for standard output.
  Page page() {
    return new Page(ink, columns);
  }

  /// Prints a page.
  void print(Page page) {
    page.lines().forEach(out::println);
  }

  /// Prints an answer in the proto's JSON form, zeros included, so that scripts find every field.
  void printJson(MessageOrBuilder message) {
    try {
      out.println(JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(message));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A file that was named relative to the folder.
  Path file(Path named) {
    return folder.resolve(named);
  }
}
