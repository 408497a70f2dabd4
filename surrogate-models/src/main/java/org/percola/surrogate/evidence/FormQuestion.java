package org.percola.surrogate.evidence;

import java.util.stream.IntStream;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.FixedTransform;
import org.percola.surrogate.gp.ModelForm;

/// What a [ChoosingFitter] asks of the data, in this order.
///
/// Asking for wild errors and for stretched inputs as well did not pay on the tuning pools of
/// `benchmarks`: the answer was rarely yes, and predictions no better where it was.
public enum FormQuestion {
  /// Do effects and errors multiply?
  LOGARITHM("logarithms of the outcome") {
    @Override
    boolean applies(TrainingData data) {
      return IntStream.range(0, data.size()).allMatch(row -> data.value(row) > 0);
    }

    @Override
    ModelForm answer(ModelForm form) {
      return form.with(FixedTransform.LOG);
    }
  },

  /// Do numbers and labels also act by themselves?
  PARTS("numbers and labels by themselves and together") {
    @Override
    boolean applies(TrainingData data) {
      long labels =
          data.inputs().schema().columns().stream()
              .filter(InputColumn.Categorical.class::isInstance)
              .count();
      return labels > 0 && labels < data.inputs().schema().size();
    }

    @Override
    ModelForm answer(ModelForm form) {
      return form.with(ModelForm.Structure.SUM_AND_PRODUCT);
    }
  };

  private final String description;

  FormQuestion(String description) {
    this.description = description;
  }

  /// What a form that answers yes models, in plain words.
  String description() {
    return description;
  }

  /// Whether data can answer it.
  abstract boolean applies(TrainingData data);

  /// The same form with the answer yes.
  abstract ModelForm answer(ModelForm form);
}
