package org.percola.server.convert;

import java.util.List;
import java.util.stream.Collectors;

/// A request with bad fields; nothing was done.
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Violation> violations;

  /// @param violations all of them, at least one
  public InvalidRequestException(List<Violation> violations) {
    super(
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.description())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
