package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.gp.ModelForm;

/// A process whose form the data chose; its report tells which forms were tried.
public final class ChosenSurrogate implements Surrogate {
  private final Surrogate process;
  private final ModelForm form;
  private final List<FormScore> tried;

  ChosenSurrogate(Surrogate process, ModelForm form, List<FormScore> tried) {
    this.process = process;
    this.form = form;
    this.tried = List.copyOf(tried);
  }

  private static FitReport report(FitReport own, List<FormScore> tried) {
    List<FitReport.Component> components = new ArrayList<>();
    List<String> messages = new ArrayList<>(own.messages());
    int winner = 0;
    for (int k = 1; k < tried.size(); k++) {
      winner = tried.get(k).chosen() ? k : winner;
    }
    for (int k = 0; k < tried.size(); k++) {
      FormScore form = tried.get(k);
      components.add(
          new FitReport.Component(form.name(), k == winner ? 1 : 0, form.meanLogScore()));
      if (k > 0 && form.chosen()) {
        messages.add("The observations foretell each other better with " + form.name() + ".");
      }
    }
    return new FitReport(
        own.modelId() + " form chosen by leaving one out",
        own.observations(),
        own.draws(),
        own.logMarginalLikelihood(),
        own.jitter(),
        own.parameters(),
        own.scales(),
        own.mixing(),
        components,
        own.lengthScales(),
        messages);
  }

  /// The form that was chosen.
  public ModelForm form() {
    return form;
  }

  @Override
  public Posterior posterior(Inputs designs) {
    return process.posterior(designs);
  }

  @Override
  public Posterior posterior(Inputs designs, Inputs circumstances) {
    return process.posterior(designs, circumstances);
  }

  @Override
  public Posterior predictive(Inputs designs) {
    return process.predictive(designs);
  }

  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    return process.sample(anchors, count, key);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    return process.priorMean(designs);
  }

  @Override
  public double[] discrepancyLeft(Inputs designs) {
    return process.discrepancyLeft(designs);
  }

  @Override
  public double expectedStandardError() {
    return process.expectedStandardError();
  }

  @Override
  public Surrogate surface() {
    return new ChosenSurrogate(process.surface(), form, tried);
  }

  @Override
  public FitReport report() {
    return report(process.report(), tried);
  }
}
