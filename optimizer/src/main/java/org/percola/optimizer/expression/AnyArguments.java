package org.percola.optimizer.expression;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;

/// What the parser has to know of a function: that it is one. How many arguments it takes is
/// checked, and its value computed, by ours.
@FunctionParameter(name = "arguments", isVarArg = true)
final class AnyArguments extends AbstractFunction {
  @Override
  public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
    throw new UnsupportedOperationException(token.getValue() + " (expected: only to be parsed)");
  }
}
