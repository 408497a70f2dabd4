package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.kernel.Encoding;

class CovarianceFormTest {
  private static final ModelForm SUM = ModelForm.PLAIN.with(ModelForm.Structure.SUM_AND_PRODUCT);
  private static final InputSchema NOTHING = new InputSchema(List.of());

  @Test
  void everyOfSeveralLabelsHasAPartOfItsOwnWithWhatIsKnownOfIt() {
    // Groups: base, solvent, polarity of the solvent, salt.
    assertThat(groups(Problems.LABELS))
        .containsExactly(List.of(0, 1, 2, 3), List.of(0), List.of(1, 2), List.of(3));
  }

  @Test
  void labelsBesideNumbersHaveOnePartTogether() {
    assertThat(groups(Problems.MIXED))
        .containsExactly(List.of(0, 1, 2, 3, 4), List.of(0, 1, 4), List.of(2, 3));
  }

  @Test
  void aLabelAloneAndNumbersAloneAreNotDivided() {
    InputColumn label = Problems.LABELS.columns().get(1);

    assertThat(form(new InputSchema(List.of(label))).divided()).isFalse();
    assertThat(form(Problems.SQUARE).divided()).isFalse();
  }

  @Test
  void allTogetherCountAsMuchBeforeDataAsAllLabelsByThemselves() {
    GaussianProcessSettings settings = Problems.labelByLabel(Discrepancy.ADDITIVE);
    Unknowns unknowns = Problems.likelihood(settings, Problems.labelled()).unknowns();
    Hyperparameters middle = unknowns.decode(new double[unknowns.size()]);

    double[] shares = new double[middle.parts()];
    Arrays.setAll(shares, part -> middle.part(part).share());
    assertThat(shares).containsExactly(1.0 / 2, 1.0 / 6, 1.0 / 6, 1.0 / 6);
  }

  private static List<List<Integer>> groups(InputSchema schema) {
    return form(schema).parts().stream().map(CovarianceForm.Part::groups).toList();
  }

  private static CovarianceForm form(InputSchema schema) {
    return CovarianceForm.of(SUM, Encoding.of(schema), NOTHING);
  }
}
