package org.percola.server.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.server.cli.input.InputFault;
import org.percola.v1.SuggestExperimentsRequestOrBuilder;

/// The options of [SuggestCommand] that stand for the fields of a request, so that a refusal names
/// what was typed.
final class SuggestOptionPlaces {
  private static final Pattern FIXED = Pattern.compile("fixed_values\\[\"([^\"]*)\"].*");
  private static final Pattern NUMBERED = Pattern.compile("([a-z_]+)\\[(\\d+)].*");

  private static final Pattern SIDE = Pattern.compile(".*\\.sides\\[(\\d+)].*");

  private static final Map<String, String> PLAIN =
      Map.of(
          "count", "--count",
          "budget", "--budget",
          "cost_weight", "--cost-weight",
          "shared_settings", "--share-settings",
          "strategy", "--acquisition");

  private final SuggestExperimentsRequestOrBuilder request;

  SuggestOptionPlaces(SuggestExperimentsRequestOrBuilder request) {
    this.request = request;
  }

  /// The faults of fields, told of options where there is one.
  List<InputFault> of(List<InputFault> faults) {
    return faults.stream().map(this::of).toList();
  }

  private InputFault of(InputFault fault) {
    Matcher fixed = FIXED.matcher(fault.place());
    if (fixed.matches()) {
      return told("--fix", fixed.group(1), fault);
    }
    Matcher numbered = NUMBERED.matcher(fault.place());
    if (numbered.matches()) {
      int i = Integer.parseInt(numbered.group(2));
      return switch (numbered.group(1)) {
        case "sub_space" -> told("--within", request.getSubSpace(i).getParameter(), fault);
        case "out_of_stock" -> told("--without", request.getOutOfStock(i).getParameter(), fault);
        case "excluded" -> told("--exclude", side(i, fault.place()), fault);
        case "shared_parameters" -> told("--share", request.getSharedParameters(i), fault);
        default -> fault;
      };
    }
    String field = fault.place().replaceFirst("\\..*", "");
    return PLAIN.containsKey(field) ? told(PLAIN.getOrDefault(field, field), "", fault) : fault;
  }

  // Of a zone's sides the one at fault; empty where it is no side's.
  private String side(int zone, String place) {
    Matcher side = SIDE.matcher(place);
    return side.matches()
        ? request
            .getExcluded(zone)
            .getBox()
            .getSides(Integer.parseInt(side.group(1)))
            .getParameter()
        : "";
  }

  private static InputFault told(String option, String name, InputFault fault) {
    String own = name + ": ";
    String message = fault.message();
    boolean repeated = !name.isEmpty() && message.startsWith(own);
    return new InputFault(
        (option + " " + name).strip(), repeated ? message.substring(own.length()) : message);
  }
}
