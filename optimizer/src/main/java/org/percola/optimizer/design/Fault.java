package org.percola.optimizer.design;

/// Something wrong with a value that somebody gave, and where it is.
///
/// @param path the field, from the outside in, e.g. `space.parameters[2].upper`
/// @param message the name, the value and what was expected
public record Fault(String path, String message) {

  /// The same fault seen from one level further out.
  public Fault under(String outer) {
    return new Fault(outer.isEmpty() ? path : outer + "." + path, message);
  }

  @Override
  public String toString() {
    return path + ": " + message;
  }
}
