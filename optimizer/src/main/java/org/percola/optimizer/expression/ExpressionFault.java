package org.percola.optimizer.expression;

/// An expression that cannot be read, or not computed from what there is; the message says where
/// and why.
public final class ExpressionFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  ExpressionFault(String text, int position, String token, String problem) {
    super("'%s': at %d, '%s': %s".formatted(text, position, token, problem));
  }
}
