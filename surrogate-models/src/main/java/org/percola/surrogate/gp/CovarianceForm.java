package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.kernel.Encoding;

/// What the covariance of observations is made of: parts of the discrepancy, effects that
/// observations share, and inputs that may be stretched.
///
/// @param parts at least one; the first is of all groups
/// @param effects one per circumstance
/// @param stretched the groups that may be stretched
record CovarianceForm(List<Part> parts, List<Effect> effects, List<Integer> stretched) {

  /// One additive part of the discrepancy, a surface over some groups of coordinates.
  record Part(String name, List<Integer> groups) {}

  /// What one circumstance adds: an effect per label, or a drift along a number.
  record Effect(String circumstance, boolean drift) {
    String name() {
      return (drift ? "drift over " : "effect of ") + circumstance;
    }
  }

  static CovarianceForm of(ModelForm form, Encoding encoding, InputSchema circumstances) {
    List<Integer> stretched = form.inputWarping() ? groups(encoding, encoding::number) : List.of();
    return new CovarianceForm(parts(form, encoding), effects(circumstances), stretched);
  }

  private static List<Part> parts(ModelForm form, Encoding encoding) {
    Part all = new Part("numbers with labels", groups(encoding, g -> true));
    Part numbers = new Part("numbers", groups(encoding, g -> !encoding.label(g)));
    Part labels = new Part("labels", groups(encoding, encoding::label));
    return switch (form.structure()) {
      case JOINT -> List.of(all);
      case SUM_AND_PRODUCT ->
          numbers.groups().isEmpty() || labels.groups().isEmpty()
              ? List.of(all)
              : List.of(all, numbers, labels);
    };
  }

  private static List<Effect> effects(InputSchema circumstances) {
    List<Effect> effects = new ArrayList<>();
    for (InputColumn column : circumstances.columns()) {
      boolean drift =
          switch (column) {
            case InputColumn.Numeric _, InputColumn.Ordinal _ -> true;
            case InputColumn.Categorical _ -> false;
          };
      effects.add(new Effect(column.name(), drift));
    }
    return effects;
  }

  private static List<Integer> groups(Encoding encoding, IntPredicate chosen) {
    return IntStream.range(0, encoding.groups()).filter(chosen).boxed().toList();
  }

  /// The number of groups of coordinates.
  int groups() {
    return parts.getFirst().groups().size();
  }

  /// The part of a group among its own kind, numbers or labels, where there are several parts.
  int ownPart(int group) {
    return parts.get(1).groups().contains(group) ? 1 : 2;
  }

  /// Whether the discrepancy has several parts.
  boolean divided() {
    return parts.size() > 1;
  }
}
