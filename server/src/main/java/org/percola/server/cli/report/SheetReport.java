package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;

/// How much of a file was new, in plain words, and what there is to know of single rows.
///
/// @param known rows that had been told before
/// @param elsewhere how many of them equal what another file told
/// @param told rows that are told now
/// @param remarks on single rows
public record SheetReport(int known, int elsewhere, int told, List<String> remarks) {
  private static final String OTHERWISE =
      " what another file told, or an earlier version of this one that said more. Where that is"
          + " another measurement, name its cell, or tell the file with --replicates.";

  public SheetReport {
    remarks = List.copyOf(remarks);
  }

  /// Writes the report; nothing when all rows were new.
  public void write(Page page) {
    sentences().forEach(sentence -> page.paragraph("", sentence));
  }

  /// The report, unwrapped.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>(remarks);
    if (known > 0) {
      sentences.add(known == 1 ? "1 row has" + rest() : known + " rows have" + rest());
    }
    return sentences;
  }

  private String rest() {
    String now = told == 0 ? "none is" : told + (told == 1 ? " is" : " are");
    return " been told before, " + now + " told now." + others();
  }

  // Between two versions of one table there is nothing to decide.
  private String others() {
    if (elsewhere == 0) {
      return "";
    }
    String which = known == 1 ? " It" : " " + elsewhere + " of them";
    return which + (elsewhere == 1 ? " equals" : " equal") + OTHERWISE;
  }
}
