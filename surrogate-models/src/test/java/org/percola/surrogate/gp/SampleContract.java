package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;

/// What joint samples of every surrogate must keep.
public final class SampleContract {
  private static final RandomKey KEY = RandomKey.ofSeed(8);
  private static final int COUNT = 50;

  private SampleContract() {}

  /// Anchors added later, all of them or one by one, give the bits of all at once; so do fewer
  /// samples, chosen before or after.
  public static void addedLater(Surrogate surrogate, Inputs first, Inputs later, Inputs elsewhere) {
    JointSamples once = surrogate.sample(first.concat(later), COUNT, KEY);
    JointSamples start = surrogate.sample(first, COUNT, KEY);
    int anchors = first.size() + later.size();
    same(start.with(later), once, anchors, elsewhere);
    JointSamples oneByOne = start;
    for (int row = 0; row < Math.min(later.size(), 9); row++) {
      oneByOne = oneByOne.with(later.rows(row));
    }
    Inputs few = first.concat(rows(later, Math.min(later.size(), 9)));
    same(oneByOne, surrogate.sample(few, COUNT, KEY), few.size(), elsewhere);
    same(start.some(7).with(later), once.some(7), anchors, elsewhere);
    same(start, surrogate.sample(first, COUNT, KEY), first.size(), elsewhere);
  }

  private static Inputs rows(Inputs inputs, int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = i;
    }
    return inputs.rows(rows);
  }

  /// Some samples are those that stand at evenly spread places.
  public static void some(Surrogate surrogate, Inputs anchors, Inputs elsewhere) {
    JointSamples all = surrogate.sample(anchors, COUNT, KEY);
    same(all.some(COUNT), all, anchors.size(), elsewhere);
    JointSamples some = all.some(7);
    int[] places = JointSamples.spread(COUNT, 7);
    assertThat(some.count()).isEqualTo(7);
    JointSamples.Conditional whole = all.given(elsewhere);
    JointSamples.Conditional part = some.given(elsewhere);
    for (int s = 0; s < 7; s++) {
      for (int a = 0; a < anchors.size(); a++) {
        assertThat(some.value(s, a)).isEqualTo(all.value(places[s], a));
      }
      for (int c = 0; c < elsewhere.size(); c++) {
        assertThat(part.mean(s, c)).isEqualTo(whole.mean(places[s], c));
        assertThat(part.standardDeviation(s, c)).isEqualTo(whole.standardDeviation(places[s], c));
      }
    }
    assertThatThrownBy(() -> all.some(COUNT + 1)).hasMessageContaining("expected: 1 to 50");
  }

  private static void same(JointSamples one, JointSamples other, int anchors, Inputs elsewhere) {
    assertThat(one.count()).isEqualTo(other.count());
    JointSamples.Conditional here = one.given(elsewhere);
    JointSamples.Conditional there = other.given(elsewhere);
    for (int s = 0; s < one.count(); s++) {
      for (int a = 0; a < anchors; a++) {
        assertThat(one.value(s, a)).isEqualTo(other.value(s, a));
      }
      for (int c = 0; c < elsewhere.size(); c++) {
        assertThat(here.mean(s, c)).isEqualTo(there.mean(s, c));
        assertThat(here.standardDeviation(s, c)).isEqualTo(there.standardDeviation(s, c));
      }
    }
  }
}
