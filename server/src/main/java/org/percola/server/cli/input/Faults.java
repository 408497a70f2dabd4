package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Collects what is wrong with an input, so that it is refused once, with everything.
public final class Faults {
  private final List<InputFault> faults = new ArrayList<>();

  /// Adds a fault.
  public void add(String place, String message) {
    faults.add(new InputFault(place, message));
  }

  /// Adds faults that were found elsewhere.
  public void addAll(List<InputFault> others) {
    faults.addAll(others);
  }

  /// Runs a step and keeps its faults instead of stopping at them.
  public void collect(Runnable step) {
    try {
      step.run();
    } catch (InvalidInput invalid) {
      faults.addAll(invalid.faults());
    }
  }

  /// What a step makes; nothing, with its faults kept, where it cannot.
  <T> Optional<T> attempt(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (InvalidInput invalid) {
      faults.addAll(invalid.faults());
      return Optional.empty();
    }
  }

  /// The faults so far.
  public List<InputFault> all() {
    return List.copyOf(faults);
  }

  /// Whether there is a fault so far.
  public boolean any() {
    return !faults.isEmpty();
  }

  /// Whether there is a fault at a place, or at something that lies there.
  public boolean within(String place) {
    return faults.stream()
        .anyMatch(fault -> fault.place().equals(place) || fault.place().startsWith(place + " "));
  }

  /// Refuses the input when there is a fault.
  ///
  /// @throws InvalidInput with all of them
  public void refuse() {
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }
}
