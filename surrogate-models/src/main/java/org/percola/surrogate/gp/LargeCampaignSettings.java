package org.percola.surrogate.gp;

/// When and how a process of many observations is approximated.
///
/// @param exactUpTo the most observations that are modelled at once
/// @param subset observations, chosen by key, that the parameters are fitted to and that joint
///   samples always know
/// @param neighbours nearest observations that a prediction is made from
/// @param heldOut observations, chosen by key, that are predicted without themselves to know the
///   error
/// @param compared how many of those are predicted again from [#MORE] times as many neighbours
public record LargeCampaignSettings(
    int exactUpTo, int subset, int neighbours, int heldOut, int compared) {

  /// A comparison takes so many times the neighbours: enough to show what leaving out the others
  /// costs.
  public static final int MORE = 5;

  /// Exact up to 2 000 observations, which takes seconds; beyond, the parameters of 1 000 and the
  /// 200 nearest trade a little sharpness for a cost that grows only in proportion.
  public static final LargeCampaignSettings STANDARD =
      new LargeCampaignSettings(2000, 1000, 200, 100, 10);

  public LargeCampaignSettings {
    requireAtLeast("exactUpTo", exactUpTo, 0);
    requireAtLeast("subset", subset, 1);
    requireAtLeast("neighbours", neighbours, 1);
    requireAtLeast("heldOut", heldOut, 0);
    if (compared < 0 || compared > heldOut) {
      throw new IllegalArgumentException(
          "compared: " + compared + " (expected: 0 to heldOut, " + heldOut + ")");
    }
  }

  private static void requireAtLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: at least " + least + ")");
    }
  }
}
