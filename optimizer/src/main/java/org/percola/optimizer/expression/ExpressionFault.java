package org.percola.optimizer.expression;

/// An expression that cannot be read, or not computed from what there is; the message says where
/// and why.
public final class ExpressionFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// Letters of a long text that a message repeats.
  private static final int MOST_SHOWN = 200;

  ExpressionFault(String text, int position, String token, String problem) {
    super("'%s': at %d, '%s': %s".formatted(shown(text), position, token, problem));
  }

  private static String shown(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + " …";
  }
}
