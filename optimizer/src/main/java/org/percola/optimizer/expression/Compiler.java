package org.percola.optimizer.expression;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives every name of an expression its meaning.
final class Compiler {
  static final String PI = "pi";

  private final String text;
  private final List<String> inputs;
  private final Set<String> numbers;
  private final Set<String> labels;

  Compiler(String text, List<String> inputs, Set<String> numbers, Set<String> labels) {
    this.text = text;
    this.inputs = inputs;
    this.numbers = numbers;
    this.labels = labels;
  }

  Program compile(Term term) {
    return new Program(code(term));
  }

  private Code code(Term term) {
    return switch (term) {
      case Term.Literal(double value, int _) -> new Code.Constant(value);
      case Term.Name name -> named(name);
      case Term.Label(String label, int at) ->
          throw fault(at, label, "a label (expected: only beside == or !=)");
      case Term.Apply apply -> applied(apply);
    };
  }

  private Code named(Term.Name term) {
    String name = term.name();
    if (inputs.contains(name)) {
      return new Code.Input(inputs.indexOf(name));
    }
    if (numbers.contains(name)) {
      return new Code.Setting(name);
    }
    if (name.equals(PI)) {
      return new Code.Constant(Math.PI);
    }
    throw labels.contains(name)
        ? fault(term.position(), name, "has labels (expected: only to be compared with one)")
        : fault(term.position(), name, "unknown (expected: one of " + known() + ")");
  }

  private Code applied(Term.Apply apply) {
    Operation operation = apply.operation();
    List<Term> arguments = apply.arguments();
    if (operation == Operation.EQUAL || operation == Operation.UNEQUAL) {
      if (arguments.get(1) instanceof Term.Label label) {
        return compared(operation, arguments.get(0), label);
      }
      if (arguments.get(0) instanceof Term.Label label) {
        return compared(operation, arguments.get(1), label);
      }
    }
    List<Code> codes = arguments.stream().map(this::code).toList();
    if (operation == Operation.IF) {
      return new Code.Choice(codes.get(0), codes.get(1), codes.get(2));
    }
    return codes.size() == 1 && !operation.takes(2)
        ? new Code.One(operation, codes.getFirst())
        : Code.chain(operation, codes);
  }

  private Code compared(Operation operation, Term parameter, Term.Label label) {
    if (!(parameter instanceof Term.Name(String name, int _) && labels.contains(name))) {
      throw fault(
          label.position(), label.text(), "a label (expected: beside one of " + labels + ")");
    }
    Code same = new Code.Labelled(name, label.text());
    return operation == Operation.EQUAL ? same : new Code.One(Operation.NOT, same);
  }

  private List<String> known() {
    return Stream.of(inputs, numbers, labels).flatMap(Collection::stream).toList();
  }

  private ExpressionFault fault(int position, String token, String problem) {
    return new ExpressionFault(text, position, token, problem);
  }
}
