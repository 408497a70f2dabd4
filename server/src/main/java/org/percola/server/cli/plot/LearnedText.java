package org.percola.server.cli.plot;

import org.percola.server.cli.input.UnitText;
import org.percola.server.cli.report.Figures;
import org.percola.v1.OutcomeDiagnosis.LearnedParameter;

/// A parameter with its medians before and after the data, as a label.
final class LearnedText {
  private LearnedText() {}

  static String of(LearnedParameter p) {
    String unit = p.getUnit().equals("1") ? "" : " " + UnitText.forPeople(p.getUnit());
    String name = p.getName().replace('_', ' ');
    return "%s  %s \u2192 %s%s"
        .formatted(name, Figures.rounded(p.getPriorMedian()), Figures.rounded(p.getMedian()), unit);
  }
}
