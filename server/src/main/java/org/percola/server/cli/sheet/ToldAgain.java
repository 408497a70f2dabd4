package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// What is new of something that was typed, for whoever does not know whether it went through types
/// it again.
///
/// @param fresh without the values that the experiment holds already, unless they are confirmed now
/// @param known whether nothing of it is new
/// @param remarks on each value that is left out
public record ToldAgain(Told fresh, boolean known, List<InputFault> remarks) {
  private static final String ANOTHER =
      " (where it is another measurement, name its cell, or say --replicates)";

  public ToldAgain {
    remarks = List.copyOf(remarks);
  }

  /// Compares it with what an experiment holds.
  public static ToldAgain of(Told told, Experiment experiment) {
    SheetRow row = new SheetRow(told, experiment);
    RowNews news = SheetNews.of(List.of(row), List.of(experiment), Retelling.ADD).getFirst();
    List<Measurement> fresh = new ArrayList<>(news.fresh().measurements());
    List<InputFault> remarks = new ArrayList<>();
    List<Finding> findings = Findings.of(told.measurements(), experiment).all();
    for (int i = 0; i < findings.size(); i++) {
      Measurement said = told.measurements().get(i);
      switch (findings.get(i)) {
        case Finding.Known(KnownValue value) when said.getConfirmed() ->
            fresh.add(confirmation(said, value.latest()));
        case Finding.Known(KnownValue value) ->
            remarks.add(remark(value.latest(), "had been told before and counts once"));
        case Finding.Outdated(Measurement before, Measurement now) ->
            remarks.add(
                remark(before, "was corrected to " + ValueText.of(now) + " since, which stays"));
        case Finding.Fresh _, Finding.Differing _ -> {}
      }
    }
    return new ToldAgain(
        news.fresh().withMeasurements(fresh), news.known() && fresh.isEmpty(), remarks);
  }

  private static Measurement confirmation(Measurement told, Measurement known) {
    return told.toBuilder()
        .setSupersedes(known.getMeasurementId())
        .setReplicate(known.getReplicate())
        .build();
  }

  private static InputFault remark(Measurement value, String text) {
    return new InputFault(value.getOutcome(), ValueText.of(value) + " " + text + ANOTHER);
  }
}
