package org.percola.surrogate.evidence;

import java.util.List;
import org.percola.surrogate.gp.GaussianProcessSettings;

/// The usual candidates for an outcome that some physics predicts: the physics with all that is not
/// known about it, the physics as the data have pinned it down, and no physics at all.
public final class PhysicsOrNot {
  public static final String DRAWN = "physics, all parameters drawn";
  public static final String PARTLY_FITTED = "physics, known parameters fitted";
  public static final String CONSTANT = "constant mean";

  /// Physics that people have chosen for an outcome is right more often than not: ten to one. More
  /// for the constant would let it dilute good physics, less would keep wrong physics for longer.
  private static final double CONSTANT_WEIGHT = 0.1;

  /// Whether fitting or drawing foretells better is open before data.
  private static final double PHYSICS_WEIGHT = 0.45;

  private PhysicsOrNot() {}

  /// A fitter that lets the data choose.
  ///
  /// Draws are shared, so that a blend costs about what one belief does: half of those in the
  /// settings for the physics with all parameters drawn, a third for the partly fitted, which has
  /// fewer of them, and a sixth for the constant, which has none.
  ///
  /// @param physics how the physics would be used alone
  public static BlendedFitter of(GaussianProcessSettings physics) {
    int draws = physics.draws();
    return BlendedFitter.of(
        List.of(
            Candidate.drawn(DRAWN, PHYSICS_WEIGHT, physics.withDraws(share(draws, 2))),
            Candidate.partlyFitted(
                PARTLY_FITTED, PHYSICS_WEIGHT, physics.withDraws(share(draws, 3))),
            Candidate.plain(
                CONSTANT,
                CONSTANT_WEIGHT,
                GaussianProcessSettings.constantMean()
                    .withForm(physics.form())
                    .withDraws(share(draws, 6)))));
  }

  private static int share(int draws, int in) {
    return Math.max(1, draws / in);
  }
}
