package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Measurement;

/// The specimen of a result by names that are its own in the whole campaign.
///
/// Powder batches are named across experiments. Labs number electrodes within a batch and cells
/// within an electrode, so those names hold inside what is said around them, and inside the
/// experiment when nothing is.
///
/// @param powderBatch null when not said; likewise the others
record SpecimenLabels(
    @Nullable String powderBatch, @Nullable String electrode, @Nullable String cell) {
  private static final SpecimenLabels NONE = new SpecimenLabels(null, null, null);

  /// The separator of units of text: no label has one, so no two paths of labels read alike.
  private static final String INSIDE = "\u001f";

  static SpecimenLabels of(Observation observation, Observation.Result result) {
    Measurement.Specimen specimen = result.measurement().specimen();
    if (specimen == null) {
      return NONE;
    }
    String experiment = INSIDE + observation.experiment().id();
    String batch = specimen.powderBatch();
    String electrode = inside(batch == null ? experiment : batch, specimen.electrode());
    String around = electrode != null ? electrode : batch != null ? batch : experiment;
    return new SpecimenLabels(batch, electrode, inside(around, specimen.cell()));
  }

  private static @Nullable String inside(String outer, @Nullable String label) {
    return label == null ? null : outer + INSIDE + label;
  }
}
