package org.percola.optimizer.campaign;

import java.util.List;
import java.util.Map;

/// What is believed of a measured outcome before any data.
///
/// @param mean a name known to the planner: `constant`, `cathode.utilization`, `cathode.voltage`
/// @param treatment what is done with the mean's uncertain parameters
/// @param columns for a physics mean: which campaign parameter plays which role, where the names
///   differ from the model's own; a number instead of a name fixes the role
/// @param noise how results scatter around the outcome
/// @param surface what shapes the outcome may have
/// @param proxies other measured outcomes that may go along with this one or against it, and are
///   measured on more designs
public record PriorBelief(
    String mean,
    Treatment treatment,
    Map<String, String> columns,
    NoiseModel noise,
    SurfaceModel surface,
    List<String> proxies) {

  /// No physics: a constant to be learned.
  public static final PriorBelief CONSTANT =
      new PriorBelief("constant", Treatment.FITTED, Map.of());

  public PriorBelief {
    columns = Map.copyOf(columns);
    proxies = List.copyOf(proxies);
  }

  /// A belief with the usual noise and surface.
  public PriorBelief(String mean, Treatment treatment, Map<String, String> columns) {
    this(mean, treatment, columns, NoiseModel.STANDARD, SurfaceModel.STANDARD, List.of());
  }

  /// The same belief about an outcome whose results scatter otherwise.
  public PriorBelief with(NoiseModel other) {
    return new PriorBelief(mean, treatment, columns, other, surface, proxies);
  }

  /// The same belief about an outcome of other shapes.
  public PriorBelief with(SurfaceModel other) {
    return new PriorBelief(mean, treatment, columns, noise, other, proxies);
  }

  /// The same belief about an outcome that other outcomes tell something of.
  public PriorBelief withProxies(List<String> others) {
    return new PriorBelief(mean, treatment, columns, noise, surface, others);
  }

  /// What is done with uncertain parameters of a prior mean.
  public enum Treatment {
    /// Held at their reference values.
    FIXED,
    /// Set to their most probable values given the data.
    FITTED,
    /// Drawn from their posterior, so that ignorance shows in every prediction.
    SAMPLED,
    /// Results decide: the mean with its parameters drawn, the mean with those fitted that are
    /// known, and no such mean at all are weighed by how well they foretell what they have not
    /// seen.
    BY_EVIDENCE
  }
}
