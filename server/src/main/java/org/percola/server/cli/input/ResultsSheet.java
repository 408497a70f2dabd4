package org.percola.server.cli.input;

import java.util.List;

/// What a file tells of many experiments.
///
/// @param rows what it says of one each
/// @param remarks what the user should know of the file as a whole
public record ResultsSheet(List<Told> rows, List<InputFault> remarks) {
  public ResultsSheet {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }
}
