package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.Zone;

final class ZoneConverterTest {
  private final Violations violations = Violations.ofRequest();

  @Test
  void aBadEndOfOneSideSaysNothingAboutAnother() {
    Zone.Builder zone = Zone.newBuilder();
    zone.getBoxBuilder().addSidesBuilder().setParameter("a").setLower(Double.NaN);
    zone.getBoxBuilder().addSidesBuilder().setParameter("b").addLabels("red");
    assertThat(found(zone))
        .containsExactly("box.sides[0].lower: lower: NaN (expected: a finite number)");
  }

  @Test
  void aParameterHasOneSideOnly() {
    Zone.Builder zone = Zone.newBuilder();
    zone.getBoxBuilder().addSidesBuilder().setParameter("a").setLower(0);
    zone.getBoxBuilder().addSidesBuilder().setParameter("a").setUpper(1);
    assertThat(found(zone))
        .containsExactly("box.sides[1].parameter: parameter: a twice (expected: once)");
  }

  private List<String> found(Zone.Builder zone) {
    ZoneConverter.fromProto(zone.build(), violations);
    return violations.found().stream().map(v -> v.field() + ": " + v.description()).toList();
  }
}
