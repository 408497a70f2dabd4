package org.percola.optimizer.expression;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// What can be done with numbers in an expression.
///
/// All on `StrictMath`, so that every value replays bit for bit. True is 1 and false is 0; what is
/// not 0 is true. Angles are in radians.
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Operation {
  ADD("+", 2, (a, b) -> a + b),
  SUBTRACT("-", 2, (a, b) -> a - b),
  MULTIPLY("*", 2, (a, b) -> a * b),
  DIVIDE("/", 2, (a, b) -> a / b),
  POWER("^", 2, StrictMath::pow),
  EQUAL("==", 2, (a, b) -> truth(a + b, a == b)),
  UNEQUAL("!=", 2, (a, b) -> truth(a + b, a != b)),
  LESS("<", 2, (a, b) -> truth(a + b, a < b)),
  LESS_OR_EQUAL("<=", 2, (a, b) -> truth(a + b, a <= b)),
  MORE(">", 2, (a, b) -> truth(a + b, a > b)),
  MORE_OR_EQUAL(">=", 2, (a, b) -> truth(a + b, a >= b)),
  AND("&&", 2, (a, b) -> truth(a + b, a != 0 && b != 0)),
  OR("||", 2, (a, b) -> truth(a + b, a != 0 || b != 0)),
  NEGATE("-", a -> -a),
  KEEP("+", a -> a),
  NOT("!", a -> truth(a, a == 0)),
  ABS("abs", Math::abs),
  SQRT("sqrt", Math::sqrt),
  EXP("exp", StrictMath::exp),
  LN("ln", StrictMath::log),
  LOG10("log10", StrictMath::log10),
  SIN("sin", StrictMath::sin),
  COS("cos", StrictMath::cos),
  TAN("tan", StrictMath::tan),
  TANH("tanh", StrictMath::tanh),
  FLOOR("floor", Math::floor),
  CEIL("ceil", Math::ceil),
  MIN("min", Integer.MAX_VALUE, Math::min),
  MAX("max", Integer.MAX_VALUE, Math::max),
  /// The second of three where the first is true, else the third; the other is not computed.
  IF("if", 3, (a, b) -> Double.NaN);

  private static final int ANY = Integer.MAX_VALUE;

  private final String symbol;
  private final int most;
  private final DoubleUnaryOperator one;
  private final DoubleBinaryOperator two;

  Operation(String symbol, DoubleUnaryOperator one) {
    this(symbol, 1, one, (a, b) -> Double.NaN);
  }

  Operation(String symbol, int most, DoubleBinaryOperator two) {
    this(symbol, most, a -> a, two);
  }

  Operation(String symbol, int most, DoubleUnaryOperator one, DoubleBinaryOperator two) {
    this.symbol = symbol;
    this.most = most;
    this.one = one;
    this.two = two;
  }

  /// The names of the functions.
  static List<String> functions() {
    return Arrays.stream(values())
        .map(operation -> operation.symbol)
        .filter(symbol -> Character.isLetter(symbol.charAt(0)))
        .toList();
  }

  /// The operation that is written so.
  ///
  /// @param operands for an operator 1 before its operand, 2 between its operands
  static Operation of(String symbol, int operands) {
    for (Operation operation : values()) {
      boolean function = Character.isLetter(operation.symbol.charAt(0));
      if (operation.symbol.equals(symbol) && (function || operation.most == operands)) {
        return operation;
      }
    }
    throw new IllegalArgumentException(symbol + " (expected: an operation)");
  }

  /// How it is written.
  String symbol() {
    return symbol;
  }

  /// Whether it can be applied to so many numbers.
  boolean takes(int arguments) {
    return most == ANY ? arguments >= 1 : arguments == most;
  }

  /// How many numbers it is applied to, in words.
  String arity() {
    if (most == ANY) {
      return "at least 1 argument";
    }
    return most == 1 ? "1 argument" : most + " arguments";
  }

  double of(double a) {
    return one.applyAsDouble(a);
  }

  double of(double a, double b) {
    return two.applyAsDouble(a, b);
  }

  /// @param compared NaN when something compared has no value: then nothing is true or false
  private static double truth(double compared, boolean value) {
    return Double.isNaN(compared) ? Double.NaN : value ? 1.0 : 0.0;
  }
}
