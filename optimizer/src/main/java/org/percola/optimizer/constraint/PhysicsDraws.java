package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

/// What the physics parameters may be, as equally likely draws from their priors.
///
/// A Latin hypercube: each parameter takes the middle of each of as many equally likely slices of
/// its prior once, in an order of its own, so that few draws cover every tail evenly. The same
/// draws judge every design: which of two designs is safer never depends on luck.
///
/// M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239-245.
final class PhysicsDraws {
  /// More draws tell a probability more finely and cost time with every design: 256 tells 10 % from
  /// 11 %.
  static final int COUNT = 256;

  private static final RandomKey KEY = RandomKey.ofSeed(0).child("physics parameters");

  private PhysicsDraws() {}

  static List<PhysicsParameters> all() {
    return Drawn.ALL;
  }

  /// Drawn when first asked for.
  private static final class Drawn {
    private static final List<PhysicsParameters> ALL = draw();
  }

  private static List<PhysicsParameters> draw() {
    PhysicsParameter[] parameters = PhysicsParameter.values();
    double[][] values = new double[COUNT][parameters.length];
    for (PhysicsParameter parameter : parameters) {
      int[] slices = shuffled(KEY.child(parameter.name()).generator());
      for (int draw = 0; draw < COUNT; draw++) {
        double z = StandardNormal.quantile((slices[draw] + 0.5) / COUNT);
        values[draw][parameter.index()] = parameter.prior().fromStandard(z);
      }
    }
    List<PhysicsParameters> draws = new ArrayList<>(COUNT);
    for (double[] draw : values) {
      draws.add(PhysicsParameters.of(draw));
    }
    return List.copyOf(draws);
  }

  /// 0 to COUNT - 1 in random order (Fisher and Yates).
  private static int[] shuffled(RandomGenerator random) {
    int[] order = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
