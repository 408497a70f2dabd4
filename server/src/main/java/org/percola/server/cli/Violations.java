package org.percola.server.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;

/// What a service said about a call that it refused.
final class Violations {
  /// Constants of the protocol, which files and options write in small letters without their enum.
  private static final Pattern CONSTANT =
      Pattern.compile("\\b(?:GOAL|RELATION|SCALE|SEVERITY)_([A-Z_]+)\\b");

  /// Reasons for which only another input helps, whatever else happens to the campaign.
  private static final Set<String> AT_FAULT = Set.of("NO_FEASIBLE_DESIGN", "NOT_SUGGESTED");

  private Violations() {}

  /// Every field that was refused, with the reason; empty when it was not about fields.
  static List<InputFault> of(StatusRuntimeException refusal) {
    List<InputFault> faults = new ArrayList<>();
    com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
    if (status == null) {
      return faults;
    }
    for (com.google.protobuf.Any detail : status.getDetailsList()) {
      if (detail.is(BadRequest.class)) {
        unpack(detail, BadRequest.getDefaultInstance())
            .getFieldViolationsList()
            .forEach(v -> faults.add(fault(v.getField(), v.getDescription())));
      }
    }
    return faults;
  }

  /// Makes a call, and tells what it is refused for by what was typed.
  ///
  /// @param options by field
  /// @throws InvalidInput where fields are refused
  static <A> A named(Map<String, String> options, Supplier<A> call) {
    return told(
        faults ->
            faults.stream()
                .map(fault ->
                    new InputFault(
                        options.getOrDefault(fault.place(), fault.place()), fault.message()))
                .toList(),
        call);
  }

  /// The same in other words.
  ///
  /// @param words what is said of the fields that are refused
  /// @throws InvalidInput where fields are refused
  static <A> A told(UnaryOperator<List<InputFault>> words, Supplier<A> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = words.apply(of(refusal));
      if (faults.isEmpty()) {
        throw refusal;
      }
      throw (InvalidInput) new InvalidInput(faults).initCause(refusal);
    }
  }

  /// What a service says of a call that nothing can come of, besides why nothing can.
  ///
  /// Where some of an input could not be read, the rest is judged so, and all is refused at once.
  ///
  /// @param own the fields that the call is refused for in any case
  static List<InputFault> besides(Set<String> own, Runnable call) {
    try {
      call.run();
      return List.of();
    } catch (StatusRuntimeException refusal) {
      return of(refusal).stream().filter(fault -> !own.contains(fault.place())).toList();
    }
  }

  /// Whether the caller's input was at fault, rather than the state of the world.
  static boolean inputAtFault(StatusRuntimeException refusal) {
    return switch (refusal.getStatus().getCode()) {
      case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, OUT_OF_RANGE -> true;
      case FAILED_PRECONDITION -> AT_FAULT.contains(reason(refusal));
      default -> false;
    };
  }

  private static String reason(StatusRuntimeException refusal) {
    com.google.rpc.Status status = StatusProto.fromThrowable(refusal);
    if (status == null) {
      return "";
    }
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(detail -> unpack(detail, ErrorInfo.getDefaultInstance()).getReason())
        .findFirst()
        .orElse("");
  }

  // A description may start with the field's own name, which the path before it already says.
  private static InputFault fault(String field, String description) {
    String own = field.substring(field.lastIndexOf('.') + 1) + ": ";
    String rest = description.startsWith(own) ? description.substring(own.length()) : description;
    return new InputFault(
        field,
        CONSTANT.matcher(rest).replaceAll(constant -> constant.group(1).toLowerCase(Locale.ROOT)));
  }

  private static <M extends Message> M unpack(com.google.protobuf.Any detail, M otherwise) {
    try {
      return detail.unpackSameTypeAs(otherwise);
    } catch (InvalidProtocolBufferException e) {
      return otherwise;
    }
  }
}
