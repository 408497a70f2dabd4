package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.percola.cathode.physics.PhysicsParameter;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.surrogate.special.StandardNormal;

/// What the physics parameters may be, as equally likely draws from their priors.
///
/// The draws are the points of a Sobol sequence, each moved to the middle of its cell: few of them
/// cover every tail, and every pair of parameters, evenly. The same draws judge every design of
/// every campaign: whether a design may be made never depends on a seed.
///
/// S. Joe, F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635-2654.
final class PhysicsDraws {
  /// More draws tell a probability more finely and cost time with every design: 512 tell 10 % from
  /// 11 %. A power of two keeps the sequence even.
  static final int COUNT = 512;

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
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(parameters.length);
    List<PhysicsParameters> draws = new ArrayList<>(COUNT);
    for (int draw = 0; draw < COUNT; draw++) {
      double[] point = sequence.nextVector();
      double[] values = new double[parameters.length];
      for (PhysicsParameter parameter : parameters) {
        double z = StandardNormal.quantile(point[parameter.index()] + 0.5 / COUNT);
        values[parameter.index()] = parameter.prior().fromStandard(z);
      }
      draws.add(PhysicsParameters.of(values));
    }
    return List.copyOf(draws);
  }
}
