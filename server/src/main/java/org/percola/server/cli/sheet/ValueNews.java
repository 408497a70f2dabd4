package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.input.InputFault;
import org.percola.v1.Measurement;

/// The values of one row that are to be told, and what there is to say of the others.
final class ValueNews {
  private final String place;
  private final Retelling retelling;
  private final List<Measurement> fresh = new ArrayList<>();
  private final List<InputFault> questions = new ArrayList<>();
  private final List<InputFault> remarks = new ArrayList<>();

  ValueNews(String place, Retelling retelling) {
    this.place = place;
    this.retelling = retelling;
  }

  void add(Finding finding) {
    switch (finding) {
      case Finding.Fresh(Measurement told) -> fresh.add(told);
      case Finding.Known _ -> {}
      case Finding.Outdated(Measurement told, Measurement now) -> outdated(told, now);
      case Finding.Differing(Measurement told, Measurement before) -> differing(told, before);
    }
  }

  private void outdated(Measurement told, Measurement now) {
    if (retelling == Retelling.CORRECT) {
      correct(told, now);
    } else {
      remark(
          told,
          ValueText.of(told)
              + " was corrected to "
              + ValueText.of(now)
              + " since, which stays (--correct takes the file's)");
    }
  }

  private void differing(Measurement told, Measurement before) {
    switch (retelling) {
      case CORRECT -> correct(told, before);
      case ADD, ALL -> fresh.add(told);
      case ASK -> questions.add(new InputFault(place(told), question(told, before)));
    }
  }

  private static String question(Measurement told, Measurement before) {
    return ValueText.of(told)
        + ", told as "
        + ValueText.of(before)
        + " before (expected: --correct, where it takes its place; --add, where both are"
        + " measurements)";
  }

  private void correct(Measurement told, Measurement before) {
    fresh.add(
        told.toBuilder()
            .setSupersedes(before.getMeasurementId())
            .setReplicate(before.getReplicate())
            .build());
    remark(told, "%s takes the place of %s".formatted(ValueText.of(told), ValueText.of(before)));
  }

  private void remark(Measurement told, String text) {
    remarks.add(new InputFault(place(told), text));
  }

  private String place(Measurement told) {
    return place + " " + told.getOutcome();
  }

  List<Measurement> fresh() {
    return fresh;
  }

  List<InputFault> questions() {
    return questions;
  }

  List<InputFault> remarks() {
    return remarks;
  }
}
