package org.percola.optimizer.campaign;

/// What shapes an outcome may have over the design space.
///
/// @param structure how parameters act together
/// @param transform the scale on which the outcome is smooth and its errors are even
/// @param inputWarping whether numeric parameters may matter more in one part of their range than
///   in another
public record SurfaceModel(Structure structure, Transform transform, boolean inputWarping) {

  /// The usual structure, on the outcome's own scale with its bad side squeezed, without warping.
  public static final SurfaceModel STANDARD =
      new SurfaceModel(Structure.USUAL, Transform.SQUEEZED, false);

  /// How parameters act together.
  public enum Structure {
    /// Sum and product where no physics is the mean, else joint.
    USUAL,
    /// One surface over all parameters at once.
    JOINT,
    /// A surface over the numbers, one over the labels, and one over both, added up; of labels
    /// alone one over each of them and one over all; joint where there are no labels.
    SUM_AND_PRODUCT
  }

  /// The scale on which an outcome is modelled; predictions come back on its own.
  public enum Transform {
    /// As the results speak for: its own, or logarithmic. On a logarithmic scale a mean can run
    /// away where little is known, so nobody gets it unasked.
    CHOSEN,
    /// Its own, but results far out on the side that the objective turns away from are brought
    /// nearer, the more the further they lie, where they foretell each other better so: a few
    /// terrible ones would leave the good ones too close to each other to be told apart. Likewise
    /// results far from the limits, on both sides, of an outcome that has only limits. Its own
    /// throughout where the objective is a target or a range, where nothing is wanted of the
    /// outcome, where physics says how it acts, and where earlier campaigns or proxies are learned
    /// from.
    SQUEEZED,
    /// Its own.
    NONE,
    /// Logarithmic, for outcomes above 0 with relative errors, such as a cycle life.
    LOG,
    /// ln(y / (1 - y)), for fractions strictly between 0 and 1, such as a retention.
    LOGIT;

    /// Whether an outcome can have a value on this scale.
    public boolean allows(double value) {
      return switch (this) {
        case CHOSEN, SQUEEZED, NONE -> true;
        case LOG -> value > 0;
        case LOGIT -> value > 0 && value < 1;
      };
    }

    /// The scale by name, for people.
    public String scale() {
      return switch (this) {
        case CHOSEN, SQUEEZED, NONE -> "linear";
        case LOG -> "logarithmic";
        case LOGIT -> "logit";
      };
    }

    /// What a value must be, in words.
    public String domain() {
      return switch (this) {
        case CHOSEN, SQUEEZED, NONE -> "a number";
        case LOG -> "above 0";
        case LOGIT -> "above 0 and below 1";
      };
    }
  }
}
