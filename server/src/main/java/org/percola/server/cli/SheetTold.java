package org.percola.server.cli;

import java.util.List;
import org.percola.server.cli.input.InputFault;
import org.percola.v1.Experiment;

/// What came of telling a file.
///
/// @param rows the experiments as they are now, one per row
/// @param changed those of which something was told now, each once
/// @param told how many rows were told now
/// @param elsewhere how many of the others equal what another file told
/// @param remarks what the user should know of single rows
record SheetTold(
    List<Experiment> rows,
    List<Experiment> changed,
    int told,
    int elsewhere,
    List<InputFault> remarks) {
  SheetTold {
    rows = List.copyOf(rows);
    changed = List.copyOf(changed);
    remarks = List.copyOf(remarks);
  }

  /// How many rows had been told before.
  int known() {
    return rows.size() - told;
  }
}
