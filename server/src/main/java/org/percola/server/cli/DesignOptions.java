package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.cli.input.DesignsTable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.TypedDesign;
import org.percola.v1.DesignSpace;

/// Designs that were typed as options, and what is wrong with them in the words of whoever typed
/// them.
final class DesignOptions {
  private static final String OPTION = "--design";
  private static final Pattern SETTING =
      Pattern.compile("(?:planned_design\\.)?values(?:\\[\"([^\"]*)\"])?");

  private DesignOptions() {}

  /// What was typed, as far as it can be read.
  ///
  /// @param faults what cannot be read is added here
  static List<TypedDesign> read(List<String> typed, DesignSpace space, Faults faults) {
    List<TypedDesign> designs = new ArrayList<>();
    for (String text : typed) {
      String place = typed.size() == 1 ? OPTION : OPTION + " #" + (designs.size() + 1);
      designs.add(DesignsTable.line(place, text, space, faults));
    }
    return designs;
  }

  /// The faults that a service found, told of what was typed. What is missing only because it could
  /// not be read is left out.
  ///
  /// @param numbered matches the field of a design: its number among those typed, then the rest
  static List<InputFault> placed(
      List<InputFault> faults, Pattern numbered, List<TypedDesign> typed) {
    List<InputFault> placed = new ArrayList<>();
    for (InputFault fault : faults) {
      Matcher one = numbered.matcher(fault.place());
      if (!one.matches()) {
        placed.add(fault);
        continue;
      }
      TypedDesign design = typed.get(Integer.parseInt(one.group(1)));
      if (!design.excuses(fault)) {
        placed.add(placed(fault, one.group(2), design.place()));
      }
    }
    return placed;
  }

  /// A fault of one design, told of the setting where it is of one.
  ///
  /// @param field of the design
  /// @param place of the design
  static InputFault placed(InputFault fault, String field, String place) {
    Matcher setting = SETTING.matcher(field);
    if (!setting.matches()) {
      return new InputFault(field, fault.message()).within(place);
    }
    String name = setting.group(1) == null ? "" : setting.group(1);
    String own = name + ": ";
    String message = fault.message();
    return new InputFault(name, message.startsWith(own) ? message.substring(own.length()) : message)
        .within(place);
  }
}
