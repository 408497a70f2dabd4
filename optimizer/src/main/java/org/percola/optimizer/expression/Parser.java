package org.percola.optimizer.expression;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the text of an expression: the library splits it and orders its parts, and we take over
/// the tree.
final class Parser {
  /// What is read; the library computes in decimals, some sixty times slower than we do, and would
  /// take angles in degrees.
  private static final ExpressionConfiguration LANGUAGE =
      ExpressionConfiguration.builder()
          .functionDictionary(functions())
          .operatorDictionary(operators())
          .arraysAllowed(false)
          .structuresAllowed(false)
          .binaryAllowed(false)
          .implicitMultiplicationAllowed(false)
          .singleQuoteStringLiteralsAllowed(true)
          .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
          .build();

  private static final Map<String, String> SYNONYMS = Map.of("=", "==", "<>", "!=");

  private final String text;

  private Parser(String text) {
    this.text = text;
  }

  /// @throws ExpressionFault when the text is no expression
  static Term parse(String text) {
    if (text.isBlank()) {
      throw new ExpressionFault(text, 1, "", "empty (expected: an expression)");
    }
    if (text.length() > Expression.MOST_LETTERS) {
      throw new ExpressionFault(
          text,
          Expression.MOST_LETTERS,
          "",
          "%d letters (expected: at most %d)".formatted(text.length(), Expression.MOST_LETTERS));
    }
    try {
      ASTNode tree = new com.ezylang.evalex.Expression(text, LANGUAGE).getAbstractSyntaxTree();
      checkDepth(text, tree);
      return new Parser(text).term(tree);
    } catch (ParseException e) {
      String problem = expected(String.valueOf(e.getMessage()));
      throw (ExpressionFault)
          new ExpressionFault(text, e.getStartPosition(), e.getTokenString(), problem).initCause(e);
    }
  }

  /// Level by level, for what is too deep cannot be walked down.
  private static void checkDepth(String text, ASTNode tree) {
    List<ASTNode> level = List.of(tree);
    for (int depth = 1; !level.isEmpty(); depth++) {
      if (depth > Expression.MOST_DEPTH) {
        Token token = level.getFirst().getToken();
        throw new ExpressionFault(
            text,
            token.getStartPosition(),
            token.getValue(),
            "nested too deeply (expected: at most %d operations inside one another)"
                .formatted(Expression.MOST_DEPTH));
      }
      level = level.stream().flatMap(node -> node.getParameters().stream()).toList();
    }
  }

  private static String expected(String problem) {
    return problem.startsWith("Undefined function")
        ? problem + " (expected: one of " + Operation.functions() + ")"
        : problem;
  }

  private Term term(ASTNode node) {
    Token token = node.getToken();
    int at = token.getStartPosition();
    return switch (token.getType()) {
      case NUMBER_LITERAL -> new Term.Literal(number(token), at);
      case STRING_LITERAL -> new Term.Label(token.getValue(), at);
      case VARIABLE_OR_CONSTANT -> new Term.Name(token.getValue(), at);
      case PREFIX_OPERATOR -> apply(node, 1);
      case INFIX_OPERATOR -> apply(node, 2);
      case FUNCTION -> apply(node, node.getParameters().size());
      case BRACE_OPEN,
          BRACE_CLOSE,
          COMMA,
          POSTFIX_OPERATOR,
          FUNCTION_PARAM_START,
          ARRAY_OPEN,
          ARRAY_CLOSE,
          ARRAY_INDEX,
          STRUCTURE_SEPARATOR ->
          throw new ExpressionFault(text, at, token.getValue(), "not expected here");
    };
  }

  private Term apply(ASTNode node, int operands) {
    Token token = node.getToken();
    String written = token.getValue().toLowerCase(Locale.ROOT);
    String symbol = SYNONYMS.getOrDefault(written, written);
    Operation operation = Operation.of(symbol, operands);
    List<Term> arguments = node.getParameters().stream().map(this::term).toList();
    if (!operation.takes(arguments.size())) {
      throw new ExpressionFault(
          text,
          token.getStartPosition(),
          token.getValue(),
          "%d arguments (expected: %s)".formatted(arguments.size(), operation.arity()));
    }
    return new Term.Apply(operation, arguments, token.getStartPosition());
  }

  private double number(Token token) {
    try {
      return Double.parseDouble(token.getValue());
    } catch (NumberFormatException e) {
      throw (ExpressionFault)
          new ExpressionFault(text, token.getStartPosition(), token.getValue(), "no decimal number")
              .initCause(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static FunctionDictionaryIfc functions() {
    return MapBasedFunctionDictionary.ofFunctions(
        Operation.functions().stream()
            .map(name -> Map.entry(name, new AnyArguments()))
            .toArray(Map.Entry[]::new));
  }

  /// The library's own operators, but those that only its way of computing knows.
  @SuppressWarnings("unchecked")
  private static OperatorDictionaryIfc operators() {
    OperatorDictionaryIfc all =
        ExpressionConfiguration.defaultConfiguration().getOperatorDictionary();
    return MapBasedOperatorDictionary.ofOperators(
        Stream.concat(
                Stream.of("+", "-", "!")
                    .map(symbol -> Map.entry(symbol, all.getPrefixOperator(symbol))),
                Stream.of(
                        "+", "-", "*", "/", "^", "=", "==", "!=", "<>", "<", "<=", ">", ">=", "&&",
                        "||")
                    .map(symbol -> Map.entry(symbol, all.getInfixOperator(symbol))))
            .toArray(Map.Entry[]::new));
  }
}
