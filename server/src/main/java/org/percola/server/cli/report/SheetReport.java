package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;

/// How much of a file was new, in plain words, and what there is to know of single rows.
///
/// @param known rows that had been told before
/// @param told rows that are told now
/// @param remarks on single rows
public record SheetReport(int known, int told, List<String> remarks) {
  private static final String OTHERWISE =
      " A row counts once; where an equal one is another measurement, name its cell, or tell the"
          + " file with --replicates.";

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
    return " been told before, " + now + " told now." + OTHERWISE;
  }
}
