package org.percola.server.cli.report;

/// Names of campaigns and experiments as people use them.
public final class ResourceName {
  private ResourceName() {}

  /// The last segment: `exp-1` of `campaigns/pto/experiments/exp-1`.
  public static String id(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
