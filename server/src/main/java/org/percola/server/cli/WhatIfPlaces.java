package org.percola.server.cli;

import java.util.List;
import java.util.function.UnaryOperator;
import org.percola.server.cli.input.InputFault;
import org.percola.v1.SpacePart;
import org.percola.v1.SuggestExperimentsRequest;

/// The options that stand for the fields of a question about designs, so that a refusal names what
/// was typed.
final class WhatIfPlaces {
  private static final String WITHIN = "within.";
  private static final String DESIGN = "design.";

  private final SuggestOptionPlaces narrowing;
  private final UnaryOperator<String> others;

  /// @param within the part of the space that was asked for
  /// @param others the option of any other field; the field where there is none
  WhatIfPlaces(SpacePart within, UnaryOperator<String> others) {
    this.narrowing =
        new SuggestOptionPlaces(
            SuggestExperimentsRequest.newBuilder()
                .addAllSubSpace(within.getSubSpaceList())
                .addAllOutOfStock(within.getOutOfStockList()));
    this.others = others;
  }

  /// The faults of fields, told of options where there is one.
  List<InputFault> of(List<InputFault> faults) {
    return faults.stream().map(this::of).distinct().toList();
  }

  private InputFault of(InputFault fault) {
    if (fault.place().startsWith(WITHIN)) {
      String place = fault.place().substring(WITHIN.length());
      return narrowing.of(List.of(new InputFault(place, fault.message()))).getFirst();
    }
    if (fault.place().startsWith(DESIGN)) {
      return DesignOptions.placed(fault, fault.place().substring(DESIGN.length()), "--design");
    }
    String option = others.apply(fault.place());
    String own = option.substring(option.lastIndexOf(' ') + 1) + ": ";
    return new InputFault(
        option,
        fault.message().startsWith(own)
            ? fault.message().substring(own.length())
            : fault.message());
  }
}
