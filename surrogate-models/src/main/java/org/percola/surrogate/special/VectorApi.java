package org.percola.surrogate.special;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Whether loops over many numbers run on `jdk.incubator.vector`; decided once, when first asked.
///
/// They do where the JVM was started with `--add-modules jdk.incubator.vector` and the processor
/// has lanes to offer. Every such loop has a plain twin that gives the same bits, so this changes
/// speed alone. The vector code is slow until the JVM's second compiler has seen it: it is for
/// servers, not for a command that answers once.
public final class VectorApi {

  /// Set to `off` to run the plain loops although the module is there.
  public static final String PROPERTY = "percola.vector";

  private static final String MODULE = "jdk.incubator.vector";
  private static final boolean USED = decide();

  private VectorApi() {}

  private static boolean decide() {
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        && !"off".equals(System.getProperty(PROPERTY))
        && Lanes.areWorthIt();
  }

  /// Whether the Vector API is used.
  public static boolean isUsed() {
    return USED;
  }

  /// Vectors as wide as the processor's, but of at most eight lanes: wider ones gain little at the
  /// few numbers of a usual call. To be asked only where [#isUsed].
  public static VectorSpecies<Double> species() {
    return Lanes.SPECIES;
  }

  /// Which loops run, for reports: `plain loops` or `vectors of 4 doubles`.
  public static String description() {
    return USED ? "vectors of " + Lanes.count() + " doubles" : "plain loops";
  }

  /// Keeps the module's classes unloaded where it is missing.
  private static final class Lanes {
    static final VectorSpecies<Double> SPECIES =
        DoubleVector.SPECIES_PREFERRED.length() > DoubleVector.SPECIES_512.length()
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static int count() {
      return SPECIES.length();
    }

    static boolean areWorthIt() {
      return count() > 1;
    }
  }
}
