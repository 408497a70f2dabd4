package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Parameter;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Parameter.Scale;

final class ParameterConverterTest {

  @Test
  void aWholeNumberWithoutAScaleIsLinear() {
    CampaignSpec.Builder spec = CampaignSpec.newBuilder();
    for (Scale scale :
        List.of(Scale.SCALE_UNSPECIFIED, Scale.SCALE_LINEAR, Scale.SCALE_LOGARITHMIC)) {
      spec.getSpaceBuilder()
          .addParametersBuilder()
          .setName(scale.name())
          .getWholeBuilder()
          .setUnit("1")
          .setLower(1)
          .setUpper(9)
          .setScale(scale);
    }

    Violations violations = Violations.ofRequest();
    assertThat(CampaignConverter.fromProto("c", "", spec.build(), violations).space().parameters())
        .extracting(parameter -> ((Parameter.Whole) parameter).scale())
        .containsExactly(
            Parameter.Scale.LINEAR, Parameter.Scale.LINEAR, Parameter.Scale.LOGARITHMIC);
  }
}
