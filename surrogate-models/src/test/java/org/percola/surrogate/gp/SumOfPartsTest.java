package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.percola.surrogate.gp.Duels.WORLDS;
import static org.percola.surrogate.gp.Duels.median;
import static org.percola.surrogate.gp.Duels.noisy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.gp.Duels.Duel;

/// Whether numbers and labels that act by themselves are learned better by parts of their own, and
/// what parts cost where nothing does.
class SumOfPartsTest {
  private static final InputSchema LABELLED =
      new InputSchema(
          List.of(
              Problems.SQUARE.columns().get(0),
              Problems.SQUARE.columns().get(1),
              new InputColumn.Categorical("label", List.of("a", "b", "c", "d"), null)));

  @Test
  void aSumOfNumbersAndLabelsIsLearnedFromFewerDataByASumThanJointly() {
    List<Duel> duels =
        structures(20, (offset, phases) -> new double[] {phases[0], phases[0], offset});
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.5);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.5);
    assertThat(median(duels, SumOfPartsTest::share)).isLessThan(1.0 / 3);
  }

  /// Where every label has a surface of its own, the sum cannot help, and must not hurt.
  @Test
  void aSumCostsNextToNothingWhereThereIsNone() {
    List<Duel> duels = structures(32, (offset, phases) -> new double[] {phases[1], phases[2], 0});
    assertThat(median(duels, Duel::errorRatio)).isBetween(0.9, 1.1);
    assertThat(median(duels, Duel::logDensityGain)).isBetween(-0.15, 0.15);
    assertThat(median(duels, SumOfPartsTest::share)).isGreaterThan(0.45);
  }

  @Test
  void whatEachLabelAddsIsLearnedFromFewerDataByASumThanJointly() {
    List<Duel> duels = labels(24, false);
    assertThat(median(duels, Duel::errorRatio)).isLessThan(0.75);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(0.4);
    assertThat(median(duels, SumOfPartsTest::share)).isLessThan(0.4);
  }

  /// Where every combination of labels is a case of its own, there is nothing to add up.
  @Test
  void aSumOverLabelsCostsLittleWhereEachCombinationIsItsOwn() {
    List<Duel> duels = labels(24, true);
    assertThat(median(duels, Duel::errorRatio)).isBetween(0.9, 1.1);
    assertThat(median(duels, Duel::logDensityGain)).isGreaterThan(-0.15);
  }

  /// Truths over four labels of four levels.
  ///
  /// @param own whether every combination has a value of its own, rather than the sum of what its
  ///   labels add
  private static List<Duel> labels(int n, boolean own) {
    List<InputColumn> columns = new ArrayList<>();
    for (String name : List.of("base", "ligand", "solvent", "salt")) {
      columns.add(new InputColumn.Categorical(name, List.of("a", "b", "c", "d"), null));
    }
    InputSchema schema = new InputSchema(columns);
    ModelForm fine = ModelForm.PLAIN.withMicroscale(true);
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          SplittableRandom random = new SplittableRandom(70 + world);
          double[][] adds = new double[4][];
          for (int label = 0; label < adds.length; label++) {
            adds[label] = random.doubles(4, -1, 1).toArray();
          }
          double[][] rows = new double[n + 60][];
          double[] truth = new double[rows.length];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = random.ints(4, 0, 4).asDoubleStream().toArray();
            for (int label = 0; label < adds.length; label++) {
              truth[i] += own ? 0 : adds[label][(int) rows[i][label]];
            }
            truth[i] += own ? new SplittableRandom(Arrays.hashCode(rows[i])).nextGaussian() : 0;
          }
          return noisy(
              Problems.table(schema, rows),
              truth,
              n,
              fine.with(ModelForm.Structure.SUM_AND_PRODUCT),
              fine,
              random);
        })
        .toList();
  }

  /// The mean share of the part that sees all inputs together.
  private static double share(Duel duel) {
    return duel.richer().draws().stream()
        .mapToDouble(draw -> draw.values().part(0).share())
        .average()
        .orElseThrow();
  }

  private interface Shape {
    /// Phases of the two sines and the offset of a label.
    double[] of(double offset, double[] phases);
  }

  private static List<Duel> structures(int n, Shape shape) {
    return IntStream.range(0, WORLDS)
        .mapToObj(world -> {
          SplittableRandom random = new SplittableRandom(50 + world);
          double common = 6 * random.nextDouble();
          double[][] terms = new double[4][];
          for (int k = 0; k < terms.length; k++) {
            double[] phases = {common, 6 * random.nextDouble(), 6 * random.nextDouble()};
            terms[k] = shape.of(random.nextGaussian(), phases);
          }
          double[][] rows = new double[n + 40][];
          double[] truth = new double[n + 40];
          for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble(), i % 4};
            double[] t = terms[i % 4];
            truth[i] =
                StrictMath.sin(5 * rows[i][0] + t[0])
                    + StrictMath.sin(4 * rows[i][1] + t[1])
                    + t[2];
          }
          return noisy(
              Problems.table(LABELLED, rows),
              truth,
              n,
              ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT),
              ModelForm.PLAIN,
              random);
        })
        .toList();
  }
}
