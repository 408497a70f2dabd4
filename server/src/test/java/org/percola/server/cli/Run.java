package org.percola.server.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.percola.server.ProgramServices;
import org.percola.server.cli.report.Ink;
import org.percola.server.cli.report.Page;

/// One command line, run in this process in a folder of its own.
record Run(int code, String out, String err) {

  /// Runs `percola` with these arguments.
  static Run in(Path folder, String... arguments) {
    return with(Map.of(), folder, arguments);
  }

  /// Runs `percola` with these arguments, where the environment says something about servers.
  static Run with(Map<String, String> environment, Path folder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings here =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            Ink.PLAIN,
            Page.STANDARD_COLUMNS,
            folder,
            new ProgramServices(environment));
    int code = PercolaCommand.run(here, arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /// All of standard output as one message.
  <M extends Message.Builder> M json(M into) throws InvalidProtocolBufferException {
    JsonFormat.parser().merge(out, into);
    return into;
  }

  /// The lines of standard error.
  List<String> errors() {
    return err.lines().toList();
  }
}
