package org.percola.server.cli;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what went wrong, one line per fault, and chooses the exit code: 2 when the input was at
/// fault, 1 for everything else.
final class FailureHandler implements IExecutionExceptionHandler {
  private static final String WHERE_KEYS_ARE =
      "The key is read from PERCOLA_KEY, or from the file that PERCOLA_KEY_FILE names.";

  private final Surroundings here;

  FailureHandler(Surroundings here) {
    this.here = here;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) {
    here.out().flush();
    return switch (exception) {
      case InvalidInput invalid -> refused(invalid.faults());
      case Failure failure -> failed(failure.lines());
      case StatusRuntimeException refusal -> refused(refusal);
      default -> failed(List.of(unexpected(exception)));
    };
  }

  private int refused(StatusRuntimeException refusal) {
    List<InputFault> faults = Violations.of(refusal);
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    here.err().println("percola: " + reason(refusal.getStatus()));
    if (refusal.getStatus().getCode() == Status.Code.UNAUTHENTICATED) {
      here.err().println(WHERE_KEYS_ARE);
    }
    return Violations.inputAtFault(refusal) ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  // When no answer came, the network's own reason says more than gRPC's.
  private static String reason(Status status) {
    @Nullable Throwable cause = status.getCause();
    if (status.getCode() == Status.Code.UNAVAILABLE && cause != null) {
      return "no answer from the server (" + cause.getMessage() + ")";
    }
    @Nullable String description = status.getDescription();
    return description == null ? status.getCode().toString() : description;
  }

  private int refused(List<InputFault> faults) {
    faults.forEach(here.err()::println);
    return ExitCode.USAGE;
  }

  private int failed(List<String> lines) {
    lines.forEach(line -> here.err().println("percola: " + line));
    return ExitCode.SOFTWARE;
  }

  private static String unexpected(Exception exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }
}
