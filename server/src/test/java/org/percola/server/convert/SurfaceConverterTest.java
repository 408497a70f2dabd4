package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;

final class SurfaceConverterTest {
  private final Violations violations = Violations.ofRequest();

  static Stream<SurfaceModel> surfaces() {
    return Arrays.stream(Structure.values())
        .flatMap(structure ->
            Arrays.stream(Transform.values())
                .flatMap(transform ->
                    Stream.of(false, true)
                        .map(warping -> new SurfaceModel(structure, transform, warping))));
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everySurfaceComesBack(SurfaceModel surface) {
    var proto = SurfaceConverter.toProto(surface);

    assertThat(SurfaceConverter.fromProto(proto, violations)).isEqualTo(surface);
    assertThat(violations.found()).isEmpty();
  }

  @Test
  void whatIsLeftOpenIsTheUsual() {
    var nothing = org.percola.v1.SurfaceModel.getDefaultInstance();

    assertThat(SurfaceConverter.fromProto(nothing, violations)).isEqualTo(SurfaceModel.STANDARD);
  }

  @Test
  void anUnknownNumberIsToldByField() {
    var unknown =
        org.percola.v1.SurfaceModel.newBuilder()
            .setStructureValue(99)
            .setOutputTransformValue(99)
            .build();

    SurfaceConverter.fromProto(unknown, violations);

    assertThat(violations.found())
        .extracting(Object::toString)
        .anySatisfy(fault -> assertThat(fault).contains("structure"))
        .anySatisfy(fault -> assertThat(fault).contains("output_transform"));
  }
}
