package org.percola.optimizer.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A formula that a user wrote, such as `utilization * voltage / (1 + 0.5 * carbon_fraction)`.
///
/// | what | how it is written |
/// | --- | --- |
/// | arithmetic | `+ - * / ^`, with `-2^2 = -4`, `2^3^2 = 512` and `2^(-1) = 0.5` |
/// | comparison and logic | `== != < <= > >= && \|\| !`, 1 for true and 0 for false |
/// | functions | `abs sqrt exp ln log10 sin cos tan tanh floor ceil min max if` |
/// | labels | `route == "solvent"`: a labelled parameter is only compared |
/// | a constant | `pi` |
///
/// Names are case-sensitive, and hold letters, digits and `_`.
///
/// @param text as it was written
public record Expression(String text) {
  /// Reads the text.
  ///
  /// @throws ExpressionFault when it is no expression
  public Expression {
    Parser.parse(text);
  }

  /// All names, each once, in the order of the text but for constants.
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    visit(
        Parser.parse(text),
        term -> {
          if (term instanceof Term.Name(String name, int _) && !name.equals(Compiler.PI)) {
            names.add(name);
          }
        });
    return names;
  }

  /// The names that are compared with labels, each once.
  public Set<String> labelled() {
    Set<String> names = new LinkedHashSet<>();
    visit(
        Parser.parse(text),
        term -> {
          if (term instanceof Term.Apply(Operation _, List<Term> arguments, int _)
              && arguments.stream().anyMatch(argument -> argument instanceof Term.Label)) {
            arguments.stream()
                .filter(argument -> argument instanceof Term.Name)
                .map(argument -> ((Term.Name) argument).name())
                .forEach(names::add);
          }
        });
    return names;
  }

  /// The expression ready to be computed.
  ///
  /// @param inputs names whose values come last, with every computation
  /// @param numbers other names with a number, such as numeric parameters
  /// @param labels names that are only compared with labels
  /// @throws ExpressionFault when it holds any other name
  public Program over(List<String> inputs, Set<String> numbers, Set<String> labels) {
    return new Compiler(text, inputs, numbers, labels).compile(Parser.parse(text));
  }

  private static void visit(Term term, Consumer<Term> visitor) {
    visitor.accept(term);
    if (term instanceof Term.Apply(Operation _, List<Term> arguments, int _)) {
      arguments.forEach(argument -> visit(argument, visitor));
    }
  }
}
