package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Fault;

/// Collects everything wrong with a request, field by field, so that it is refused once.
///
/// A check answers a value that the reading can go on with: the one given, or a harmless stand-in
/// after a violation was noted. What was read is only used after [#refuse].
public final class Violations {
  private final String path;
  private final List<Violation> found;

  private Violations(String path, List<Violation> found) {
    this.path = path;
    this.found = found;
  }

  /// Nothing wrong yet, at the outside of the request.
  public static Violations ofRequest() {
    return new Violations("", new ArrayList<>());
  }

  /// The same collection, seen from inside a field.
  public Violations at(String field) {
    return new Violations(within(field), found);
  }

  /// The same collection, seen from inside an element of a list.
  public Violations at(String field, int index) {
    return at(field + "[" + index + "]");
  }

  /// The same collection, seen from inside an entry of a map.
  public Violations at(String field, String key) {
    return at(field + "[\"" + key + "\"]");
  }

  /// Notes that this very field is bad.
  public void add(String description) {
    found.add(new Violation(path, description));
  }

  /// Notes that a field is bad.
  public void add(String field, @Nullable Object value, String expected) {
    at(field).add("%s: %s (expected: %s)".formatted(field, value, expected));
  }

  /// Notes what the domain finds wrong inside this field, except in fields that were noted already.
  public void addAll(List<Fault> faults) {
    List<Fault> fresh = faults.stream().filter(fault -> at(fault.path()).clean()).toList();
    fresh.forEach(fault -> at(fault.path()).add(fault.message()));
  }

  /// A number that must be finite.
  public double finite(String field, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    add(field, value, "a finite number");
    return 0;
  }

  /// Notes the number of an enum value that this release does not know.
  public void unknown(String field, int number) {
    add(field, number, "a value this server knows");
  }

  /// An enum value as the request has it: its number where this release has no name for it.
  public static Object given(Enum<?> value, int number) {
    return value.name().equals("UNRECOGNIZED") ? number : value;
  }

  /// A text that must not be empty.
  public String text(String field, String value) {
    if (value.isBlank()) {
      add(field, "'" + value + "'", "not empty");
    }
    return value;
  }

  /// A name that people read, in one line; empty where there is none. PostgreSQL keeps none of the
  /// characters with code 0, and a terminal obeys others.
  public String name(String field, String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      String shown = value.replaceAll("\\p{Cntrl}", "\uFFFD");
      add(field, "'" + shown + "'", "no control characters, shown here as \uFFFD");
    }
    return value;
  }

  /// What the domain makes of the fields read so far, or null after noting why it refuses them.
  public <T> @Nullable T build(Supplier<T> domain) {
    try {
      return domain.get();
    } catch (IllegalArgumentException e) {
      // A field that was noted already would only be refused again.
      if (clean()) {
        add(String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  /// Whether nothing is wrong with this field or inside it so far.
  public boolean clean() {
    return found.stream().map(Violation::field).noneMatch(this::inside);
  }

  /// All that were found so far, in the order they were found.
  public List<Violation> found() {
    return List.copyOf(found);
  }

  /// Refuses the request if anything is wrong with it.
  ///
  /// @throws InvalidRequestException with all violations
  public void refuse() {
    if (!found.isEmpty()) {
      throw new InvalidRequestException(found);
    }
  }

  private boolean inside(String field) {
    return path.isEmpty()
        || field.equals(path)
        || field.startsWith(path + ".")
        || field.startsWith(path + "[");
  }

  private String within(String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }
}
