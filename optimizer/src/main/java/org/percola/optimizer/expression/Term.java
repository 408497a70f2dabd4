package org.percola.optimizer.expression;

import java.util.List;

/// A part of an expression, as it was read.
///
/// Positions count letters from 1, for messages.
sealed interface Term {

  /// Where the part begins in the text.
  int position();

  /// A number.
  record Literal(double value, int position) implements Term {}

  /// A label, written between quotes.
  record Label(String text, int position) implements Term {}

  /// Something with a value of its own, such as a parameter.
  record Name(String name, int position) implements Term {}

  /// An operator or a function with what it is applied to.
  record Apply(Operation operation, List<Term> arguments, int position) implements Term {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }
}
