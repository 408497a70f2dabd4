package org.percola.server.cli.input;

import java.util.List;
import java.util.stream.Collectors;

/// An input that cannot be used, with everything that is wrong with it.
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<InputFault> faults;

  /// An input with these faults; at least one.
  public InvalidInput(List<InputFault> faults) {
    super(faults.stream().map(InputFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /// An input with one fault.
  public InvalidInput(String place, String message) {
    this(List.of(new InputFault(place, message)));
  }

  /// What is wrong, in the order of the input.
  public List<InputFault> faults() {
    return faults;
  }
}
