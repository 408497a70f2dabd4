package org.percola.optimizer.design;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The settings of one design, in order, in two arrays: a fifth of the memory of a linked map,
/// which counts where there are a hundred thousand designs to choose from.
///
/// Designs have few settings, so looking one up goes through them.
final class SettingsMap extends AbstractMap<String, DesignValue> {
  private final String[] names;
  private final DesignValue[] values;

  private SettingsMap(String[] names, DesignValue[] values) {
    this.names = names;
    this.values = values;
  }

  static SettingsMap copyOf(Map<String, DesignValue> settings) {
    if (settings instanceof SettingsMap same) {
      return same;
    }
    String[] names = new String[settings.size()];
    DesignValue[] values = new DesignValue[names.length];
    int at = 0;
    for (Map.Entry<String, DesignValue> setting : settings.entrySet()) {
      // One copy of each name serves all designs.
      names[at] = setting.getKey().intern();
      values[at++] = setting.getValue();
    }
    return new SettingsMap(names, values);
  }

  @Override
  public @Nullable DesignValue get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  /// As every map's, without making an entry for each setting.
  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < names.length; i++) {
      sum += names[i].hashCode() ^ values[i].hashCode();
    }
    return sum;
  }

  /// As every map's, faster where names come in one order.
  @Override
  public boolean equals(@Nullable Object other) {
    if (other instanceof SettingsMap map && Arrays.equals(names, map.names)) {
      return Arrays.equals(values, map.values);
    }
    return super.equals(other);
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Map.Entry<String, DesignValue>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, DesignValue>> iterator() {
        return new Iterator<>() {
          private int at;

          @Override
          public boolean hasNext() {
            return at < names.length;
          }

          @Override
          public Map.Entry<String, DesignValue> next() {
            if (at == names.length) {
              throw new NoSuchElementException();
            }
            return Map.entry(names[at], values[at++]);
          }
        };
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }
}
