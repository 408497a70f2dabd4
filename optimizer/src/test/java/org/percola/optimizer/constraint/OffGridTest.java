package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

/// Settings between the lab's steps that a request asks for.
final class OffGridTest {
  private static final List<Parameter> TENTHS =
      List.of("a", "b", "c").stream().map(name -> Spaces.part(name, 0, 1, 0.1)).toList();
  private static final DesignSpace FREE = new DesignSpace(TENTHS, List.of(), List.of());
  private static final DesignSpace BLEND =
      new DesignSpace(TENTHS, List.of(new Mixture("blend", List.of("a", "b", "c"), 1)), List.of());

  private static Map<String, DesignValue> number(String name, double value) {
    return Map.of(name, new DesignValue.Numeric(value));
  }

  @Test
  void aFixedSettingIsKeptWithANote() {
    FeasibleSpace space = Spaces.fixed(FREE, number("a", 0.55));
    assertThat(space.all()).allMatch(design -> design.number("a") == 0.55);
    assertThat(space.notes())
        .containsExactly("a = 0.55 lies between the lab's steps of 0.1; it is kept as asked.");
    assertThat(Spaces.fixed(FREE, number("a", 0.5)).notes()).isEmpty();
  }

  @Test
  void candidatesAreKeptWithANote() {
    Design odd = Design.empty().with("a", 0.55).with("b", 0.2).with("c", 0);
    SubSpace listed =
        new SubSpace(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(odd, odd.with("a", 0.5)));
    FeasibleSpace space = FeasibleSpace.of(FREE, List.of(), listed, RandomKey.ofSeed(1));
    assertThat(space.all()).contains(odd);
    assertThat(space.notes())
        .containsExactly(
            "1 of 2 candidates have settings between the lab's steps; they are kept as given.");
  }

  @Test
  void aWholeThatCannotCloseBesideAFixedSettingNamesIt() {
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.fixed(BLEND, number("a", 0.55)))
        .withMessage(
            "a = 0.55 lies between the lab's steps of 0.1, so the rest of blend ([a, b, c] sum to"
                + " 1) cannot be closed in steps");
    Map<String, DesignValue> two =
        Map.of("a", new DesignValue.Numeric(0.55), "b", new DesignValue.Numeric(0.15));
    assertThat(Spaces.fixed(BLEND, two).all()).extracting(d -> d.number("c")).containsOnly(0.3);
  }
}
