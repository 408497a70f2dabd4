package org.percola.optimizer.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
/// Names are case-sensitive, and hold letters, digits and `_`. Texts of more than [#MOST_LETTERS]
/// letters or nested deeper than [#MOST_DEPTH] are refused: they would be too much for a stack.
///
/// @param text as it was written
public record Expression(String text) {
  /// The longest text that is read, in letters.
  public static final int MOST_LETTERS = 10_000;

  /// How deeply operations may be nested; every operator of a long sum nests one deeper.
  public static final int MOST_DEPTH = 500;

  /// Reads the text.
  ///
  /// @throws ExpressionFault when it is no expression, or longer or deeper than is read
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

  /// Checks that everything a name is compared with is one of its labels.
  ///
  /// @param labels by name; other names are not judged
  /// @throws ExpressionFault at a label that is none of them
  public void checkLabels(Map<String, List<String>> labels) {
    visit(
        Parser.parse(text),
        term -> {
          if (term instanceof Term.Apply(Operation _, List<Term> arguments, int _)) {
            arguments.stream()
                .filter(argument -> argument instanceof Term.Name)
                .map(argument -> labels.get(((Term.Name) argument).name()))
                .filter(Objects::nonNull)
                .forEach(known -> checkLabels(arguments, known));
          }
        });
  }

  private void checkLabels(List<Term> arguments, List<String> known) {
    for (Term argument : arguments) {
      if (argument instanceof Term.Label(String label, int at) && !known.contains(label)) {
        throw new ExpressionFault(text, at, label, "unknown (expected: one of " + known + ")");
      }
    }
  }

  /// What is wrong with a name where it first stands.
  public ExpressionFault fault(String name, String problem) {
    List<Integer> positions = new ArrayList<>();
    visit(
        Parser.parse(text),
        term -> {
          if (term instanceof Term.Name(String other, int at) && other.equals(name)) {
            positions.add(at);
          }
        });
    return new ExpressionFault(text, positions.isEmpty() ? 1 : positions.getFirst(), name, problem);
  }

  private static void visit(Term term, Consumer<Term> visitor) {
    visitor.accept(term);
    if (term instanceof Term.Apply(Operation _, List<Term> arguments, int _)) {
      arguments.forEach(argument -> visit(argument, visitor));
    }
  }
}
