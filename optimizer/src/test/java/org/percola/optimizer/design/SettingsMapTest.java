package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsMapTest {
  private static final Map<String, DesignValue> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("z", new DesignValue.Numeric(1.5));
    SETTINGS.put("a", new DesignValue.Label("dry"));
  }

  @Test
  void itIsTheSameMapInTheSameOrder() {
    Map<String, DesignValue> compact = SettingsMap.copyOf(SETTINGS);
    assertThat(compact).containsExactlyEntriesOf(SETTINGS);
    assertThat(compact).isEqualTo(SETTINGS).hasSameHashCodeAs(SETTINGS);
    assertThat(SETTINGS).isEqualTo(compact);
    assertThat(compact.get("ghost")).isNull();
    assertThat(compact.containsKey("a")).isTrue();
  }

  @Test
  void orderDoesNotCountInEquality() {
    Map<String, DesignValue> turned = new LinkedHashMap<>();
    turned.put("a", new DesignValue.Label("dry"));
    turned.put("z", new DesignValue.Numeric(1.5));
    assertThat(SettingsMap.copyOf(turned))
        .isEqualTo(SettingsMap.copyOf(SETTINGS))
        .hasSameHashCodeAs(SettingsMap.copyOf(SETTINGS));
    turned.put("a", new DesignValue.Label("wet"));
    assertThat(SettingsMap.copyOf(turned)).isNotEqualTo(SettingsMap.copyOf(SETTINGS));
  }
}
