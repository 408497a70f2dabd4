package org.percola.server.cli.input;

/// One thing that is wrong with an input: where, and what was expected there.
///
/// @param place a file position, a field path or an option
public record InputFault(String place, String message) {
  /// The same fault of something that lies at a place itself, such as a row of a file.
  public InputFault within(String outer) {
    return new InputFault(place.isEmpty() ? outer : outer + " " + place, message);
  }

  @Override
  public String toString() {
    return place.isEmpty() ? message : place + ": " + message;
  }
}
