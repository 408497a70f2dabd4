package org.percola.optimizer.constraint;

import java.util.List;

/// No design can meet what is asked; the message names what contradicts what.
public final class InfeasibleSpaceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> contradictions;

  InfeasibleSpaceException(List<String> contradictions) {
    super(String.join("; ", contradictions));
    this.contradictions = List.copyOf(contradictions);
  }

  InfeasibleSpaceException(String contradiction) {
    this(List.of(contradiction));
  }

  /// One plain sentence for each thing that cannot be.
  public List<String> contradictions() {
    return contradictions;
  }
}
