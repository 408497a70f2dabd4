package org.percola.surrogate.related;

import java.util.Map;
import org.percola.surrogate.TrainingData;

/// Measurements that may say something about an outcome without being measurements of it here.
///
/// @param name for people; unique among the sources of a fit
/// @param data designs and values; its inputs are matched to the outcome's by name and kind
/// @param fixed for inputs that the data do not have: the number or label they had all along
public record RelatedData(String name, Kind kind, TrainingData data, Map<String, String> fixed) {

  /// Where related data come from.
  public enum Kind {
    /// The same outcome in the same unit, measured in another campaign: a shift of level and some
    /// stretching are allowed for, a change of sign is not.
    EARLIER_CAMPAIGN,
    /// Another outcome in its own unit, measured on the same kind of designs; it may go with the
    /// outcome or against it.
    PROXY
  }

  public RelatedData {
    fixed = Map.copyOf(fixed);
    if (name.isBlank()) {
      throw new IllegalArgumentException("related data: no name (expected: a name)");
    }
  }

  /// Data that have every input of the outcome.
  public RelatedData(String name, Kind kind, TrainingData data) {
    this(name, kind, data, Map.of());
  }

  /// What reports call it.
  String label() {
    return switch (kind) {
      case EARLIER_CAMPAIGN -> "earlier campaign " + name;
      case PROXY -> "proxy " + name;
    };
  }
}
