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
  ///
  /// @param weight how much it counts before data, relative to the other parts
  record Part(List<Integer> groups, int weight) {}

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
    List<Integer> all = groups(encoding, g -> true);
    List<Integer> numbers = groups(encoding, g -> !encoding.label(g));
    List<Integer> labels = groups(encoding, encoding::label);
    boolean joint = form.structure() == ModelForm.Structure.JOINT || labels.isEmpty();
    if (joint) {
      return List.of(new Part(all, 1));
    }
    return numbers.isEmpty()
        ? labelByLabel(all, encoding)
        : List.of(new Part(all, 1), new Part(numbers, 1), new Part(labels, 1));
  }

  /// A part for each of several labels, with what is known of it; that of all together counts as
  /// much as they do together.
  private static List<Part> labelByLabel(List<Integer> all, Encoding encoding) {
    int[] labels = all.stream().mapToInt(encoding::column).distinct().toArray();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(all, labels.length));
    for (int label : labels) {
      parts.add(new Part(groups(encoding, g -> encoding.column(g) == label), 1));
    }
    return labels.length > 1 ? parts : parts.subList(0, 1);
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

  /// The part that a group has a say in besides that of all groups, where there are several parts.
  int ownPart(int group) {
    return IntStream.range(1, parts.size())
        .filter(part -> parts.get(part).groups().contains(group))
        .findFirst()
        .orElseThrow();
  }

  /// Whether the discrepancy has several parts.
  boolean divided() {
    return parts.size() > 1;
  }
}
