package org.percola.optimizer.planning;

import org.percola.optimizer.campaign.NoiseModel;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.surrogate.SurrogateFitter;
import org.percola.surrogate.evidence.LogarithmOrNot;
import org.percola.surrogate.evidence.RoughOrSmooth;
import org.percola.surrogate.gp.FixedTransform;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.gp.ModelForm;
import org.percola.surrogate.gp.OutputTransform;

/// The form of a Gaussian process that a campaign's belief asks for.
///
/// Where no physics says how inputs act, numbers and labels (of labels alone, each of them) act by
/// themselves and together, and the results choose a scale that is left open; else the surface is
/// joint and on the outcome's own scale.
final class ModelForms {
  private ModelForms() {}

  /// @param usual what holds where the belief says nothing
  static ModelForm of(PriorBelief belief, ModelForm usual) {
    SurfaceModel surface = belief.surface();
    ModelForm form =
        usual
            .with(structure(belief))
            .with(transform(surface.transform()))
            .with(residuals(belief.noise().residuals()));
    return surface.inputWarping() ? form.withInputWarping() : form;
  }

  /// A fitter of a belief around a constant, which lets the results choose a scale left open.
  static SurrogateFitter fitter(PriorBelief belief, GaussianProcessSettings settings) {
    return belief.surface().transform() == SurfaceModel.Transform.CHOSEN
        ? LogarithmOrNot.of(settings, RoughOrSmooth::of)
        : RoughOrSmooth.of(settings);
  }

  private static ModelForm.Structure structure(PriorBelief belief) {
    return switch (belief.surface().structure()) {
      case USUAL ->
          belief.mean().equals(BeliefModels.CONSTANT)
              ? ModelForm.Structure.SUM_AND_PRODUCT
              : ModelForm.Structure.JOINT;
      case JOINT -> ModelForm.Structure.JOINT;
      case SUM_AND_PRODUCT -> ModelForm.Structure.SUM_AND_PRODUCT;
    };
  }

  private static OutputTransform transform(SurfaceModel.Transform transform) {
    return switch (transform) {
      case CHOSEN, SQUEEZED, NONE -> FixedTransform.NONE;
      case LOG -> FixedTransform.LOG;
      case LOGIT -> FixedTransform.LOGIT;
    };
  }

  private static ModelForm.Residuals residuals(NoiseModel.Residuals residuals) {
    return switch (residuals) {
      case NORMAL -> ModelForm.Residuals.NORMAL;
      case HEAVY_TAILED -> ModelForm.Residuals.HEAVY_TAILED;
    };
  }
}
