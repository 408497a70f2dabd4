package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.evidence.BlendedFitter;
import org.percola.surrogate.evidence.Candidate;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.ModelForm;
import org.percola.surrogate.gp.OutputTransform;

/// The form of a Gaussian process that a campaign's belief asks for.
///
/// A structure that is left open is chosen by the results where labels and numbers can be told apart
/// and no physics says how they act together; else it is joint.
final class ModelForms {
  /// Neither structure is favoured before there are results.
  private static final double EVEN = 0.5;

  private ModelForms() {}

  /// @param usual what holds where the belief says nothing
  static ModelForm of(PriorBelief belief, ModelForm usual) {
    SurfaceModel surface = belief.surface();
    ModelForm form =
        usual
            .with(structure(surface.structure(), usual))
            .with(transform(surface.transform()))
            .with(residuals(belief.noise().residuals()));
    return surface.inputWarping() ? form.withInputWarping() : form;
  }

  /// Whether the results are to choose the structure, and can: numbers and labels have to be there.
  static boolean leavesOpen(PriorBelief belief, InputSchema schema) {
    boolean numbers = schema.columns().stream().anyMatch(c -> c instanceof InputColumn.Numeric);
    boolean labels = schema.columns().stream().anyMatch(c -> !(c instanceof InputColumn.Numeric));
    return belief.surface().structure() == SurfaceModel.Structure.CHOSEN && numbers && labels;
  }

  /// A fitter that weighs both structures by how well they foretell each result from the others.
  /// They share the draws, so that predictions cost the same; a fit costs twice as much.
  static SurrogateFitter chosenStructure(GaussianProcessSettings settings) {
    GaussianProcessSettings half = settings.withDraws(Math.max(1, settings.draws() / 2));
    return BlendedFitter.of(
        List.of(
            candidate("joint surface", half, ModelForm.Structure.JOINT),
            candidate("sum and product", half, ModelForm.Structure.SUM_AND_PRODUCT)));
  }

  private static Candidate candidate(
      String name, GaussianProcessSettings settings, ModelForm.Structure structure) {
    return Candidate.drawn(name, EVEN, settings.withForm(settings.form().with(structure)));
  }

  private static ModelForm.Structure structure(SurfaceModel.Structure structure, ModelForm usual) {
    return switch (structure) {
      case CHOSEN -> usual.structure();
      case JOINT -> ModelForm.Structure.JOINT;
      case SUM_AND_PRODUCT -> ModelForm.Structure.SUM_AND_PRODUCT;
    };
  }

  private static OutputTransform transform(SurfaceModel.Transform transform) {
    return switch (transform) {
      case NONE -> OutputTransform.NONE;
      case LOG -> OutputTransform.LOG;
      case LOGIT -> OutputTransform.LOGIT;
    };
  }

  private static ModelForm.Residuals residuals(NoiseModel.Residuals residuals) {
    return switch (residuals) {
      case NORMAL -> ModelForm.Residuals.NORMAL;
      case HEAVY_TAILED -> ModelForm.Residuals.HEAVY_TAILED;
    };
  }
}
