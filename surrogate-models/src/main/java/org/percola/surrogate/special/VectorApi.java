package org.percola.surrogate.special;

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

  /// Which loops run, for reports: `plain loops` or `vectors of 4 doubles`.
  public static String description() {
    return USED ? "vectors of " + Lanes.count() + " doubles" : "plain loops";
  }

  /// Keeps the module's classes unloaded where it is missing.
  private static final class Lanes {
    static int count() {
      return VectorNegativeExponential.SPECIES.length();
    }

    static boolean areWorthIt() {
      return count() > 1;
    }
  }
}
