package org.percola.server.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.whatif.SweptParameter;
import org.percola.v1.SweepDesignRequest;

/// The parameters that a sweep changes, and what they are set to.
final class SweptConverter {
  private static final int USUAL_STEPS = 11;
  private static final int MOST_PARAMETERS = 2;

  private SweptConverter() {}

  /// What changes, as far as it can be read.
  static List<SweptParameter> fromProto(
      SweepDesignRequest request, SubSpace within, DesignSpace space, Violations at) {
    int count = request.getSweptCount();
    if (count < 1 || count > MOST_PARAMETERS) {
      at.add("swept", count + " parameters", "one or two");
      return List.of();
    }
    List<SweptParameter> swept = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      SweepDesignRequest.SweptParameter asked = request.getSwept(i);
      Violations inside = at.at("swept", i);
      String name = asked.getParameter();
      if (!space.has(name)) {
        inside.add("parameter", "'" + name + "'", "one of " + space.names());
      } else if (!names.add(name)) {
        inside.add("parameter", name + " twice", "once");
      } else if (within.fixed().containsKey(name)) {
        inside.add("parameter", name + ", which is fixed", "one that is not");
      } else {
        SweptParameter one =
            asked.getSettingsCount() > 0
                ? given(asked, space.parameter(name), inside)
                : spread(asked, space.parameter(name), inside);
        if (one != null) {
          swept.add(one);
        }
      }
    }
    return swept;
  }

  private static @Nullable SweptParameter spread(
      SweepDesignRequest.SweptParameter asked, Parameter parameter, Violations at) {
    int steps = asked.getSteps() == 0 ? USUAL_STEPS : asked.getSteps();
    if (steps < 2 || steps > DesignTableConverter.MAX_ROWS) {
      at.add("steps", steps, "2 to " + DesignTableConverter.MAX_ROWS);
      return null;
    }
    Range range =
        SideRange.read(asked.hasLower(), asked.getLower(), asked.hasUpper(), asked.getUpper(), at);
    return at.clean() ? at.build(() -> SweptParameter.spread(parameter, range, steps)) : null;
  }

  private static @Nullable SweptParameter given(
      SweepDesignRequest.SweptParameter asked, Parameter parameter, Violations at) {
    List<DesignValue> settings = new ArrayList<>();
    for (int i = 0; i < asked.getSettingsCount(); i++) {
      Violations inside = at.at("settings", i);
      DesignValue value = DesignConverter.fromProto(parameter.name(), asked.getSettings(i), inside);
      if (value != null) {
        AsMadeCheck.check(parameter, true, value, inside);
        if (inside.clean()) {
          AsMadeCheck.checkNumber(parameter, value, inside);
        }
        settings.add(value);
      }
    }
    return settings.isEmpty() ? null : new SweptParameter(parameter.name(), settings);
  }
}
