package org.percola.optimizer.expression;

import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;

/// What computes a part of an expression.
sealed interface Code {

  /// The value, from the inputs' values.
  double of(double[] inputs);

  /// The same for one design, with constants where nothing else is left.
  Code at(Design design);

  /// A number.
  record Constant(double value) implements Code {
    @Override
    public double of(double[] inputs) {
      return value;
    }

    @Override
    public Code at(Design design) {
      return this;
    }
  }

  /// One of the inputs.
  record Input(int index) implements Code {
    @Override
    public double of(double[] inputs) {
      return inputs[index];
    }

    @Override
    public Code at(Design design) {
      return this;
    }
  }

  /// The number that a design sets a parameter to; NaN before a design is given, or where it sets
  /// none.
  record Setting(String parameter) implements Code {
    @Override
    public double of(double[] inputs) {
      return Double.NaN;
    }

    @Override
    public Code at(Design design) {
      return new Constant(
          design.values().get(parameter) instanceof DesignValue.Numeric(double number)
              ? number
              : Double.NaN);
    }
  }

  /// Whether a design sets a parameter to a label.
  record Labelled(String parameter, String label) implements Code {
    @Override
    public double of(double[] inputs) {
      return Double.NaN;
    }

    @Override
    public Code at(Design design) {
      return new Constant(label.equals(design.label(parameter)) ? 1.0 : 0.0);
    }
  }

  /// An operation on one number.
  record One(Operation operation, Code argument) implements Code {
    @Override
    public double of(double[] inputs) {
      return operation.of(argument.of(inputs));
    }

    @Override
    public Code at(Design design) {
      Code bound = argument.at(design);
      One one = new One(operation, bound);
      return bound instanceof Constant ? one.folded() : one;
    }
  }

  /// An operation on two numbers.
  record Two(Operation operation, Code first, Code second) implements Code {
    @Override
    public double of(double[] inputs) {
      return operation.of(first.of(inputs), second.of(inputs));
    }

    @Override
    public Code at(Design design) {
      Code left = first.at(design);
      Code right = second.at(design);
      Two two = new Two(operation, left, right);
      return left instanceof Constant && right instanceof Constant ? two.folded() : two;
    }
  }

  /// One of two parts.
  record Choice(Code condition, Code then, Code otherwise) implements Code {
    @Override
    public double of(double[] inputs) {
      double truth = condition.of(inputs);
      if (Double.isNaN(truth)) {
        return Double.NaN;
      }
      return truth != 0 ? then.of(inputs) : otherwise.of(inputs);
    }

    @Override
    public Code at(Design design) {
      Code bound = condition.at(design);
      if (bound instanceof Constant(double truth) && !Double.isNaN(truth)) {
        return truth != 0 ? then.at(design) : otherwise.at(design);
      }
      return new Choice(bound, then.at(design), otherwise.at(design));
    }
  }

  /// The constant that this amounts to, once nothing is left open.
  default Constant folded() {
    return new Constant(of(new double[0]));
  }

  /// The same operation on a list, from the left.
  static Code chain(Operation operation, List<Code> arguments) {
    Code code = arguments.getFirst();
    for (Code next : arguments.subList(1, arguments.size())) {
      code = new Two(operation, code, next);
    }
    return code;
  }
}
