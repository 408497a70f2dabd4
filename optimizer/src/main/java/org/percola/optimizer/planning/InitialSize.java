package org.percola.optimizer.planning;

/// How many designs cover the space before beliefs without physics are followed: `max(least,
/// min(most, perInput · inputs))`, but no more than a share of the budget.
///
/// @param least whatever the number of inputs
/// @param perInput per input that is free
/// @param most however many inputs there are
/// @param shareOfBudget of the experiments that a campaign may take in all, where that is known
public record InitialSize(int least, int perInput, int most, double shareOfBudget) {
  /// As many as inputs, at least five and at most ten. Fewer follow an ignorant belief early; more
  /// spend experiments that a belief would have placed better, as twice the inputs did on real
  /// pools, and one per input where they are many: few of those matter.
  public static final InitialSize STANDARD = new InitialSize(5, 1, 10, 0.2);

  /// None: the first experiments follow the prior belief.
  public static final InitialSize NONE = new InitialSize(0, 0, 0, 0);

  public InitialSize {
    if (least < 0 || perInput < 0 || most < least || !(shareOfBudget >= 0 && shareOfBudget <= 1)) {
      throw new IllegalArgumentException(
          "least %d, perInput %d, most %d, shareOfBudget %s (expected: 0 <= least <= most; 0 to 1)"
              .formatted(least, perInput, most, shareOfBudget));
    }
  }

  /// The number for a campaign.
  ///
  /// @param inputs that are free
  /// @param budget how many experiments it may take in all; 0 when nobody knows
  int of(int inputs, int budget) {
    int wanted = Math.clamp((long) perInput * inputs, least, most);
    return budget == 0 ? wanted : Math.min(wanted, (int) Math.ceil(shareOfBudget * budget));
  }
}
