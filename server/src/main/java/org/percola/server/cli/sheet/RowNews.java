package org.percola.server.cli.sheet;

import java.util.List;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;

/// What of a row is to be told.
///
/// @param fresh the row without values that were told before
/// @param known whether nothing of it is new
/// @param elsewhere whether a value of it was told by another file
/// @param questions where it differs from what was told before, and the user has to say why
/// @param remarks what the user should know when it is told
public record RowNews(
    Told fresh,
    boolean known,
    boolean elsewhere,
    List<InputFault> questions,
    List<InputFault> remarks) {
  public RowNews {
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }
}
