package org.percola.surrogate.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.Surrogate;

/// Joint samples of a blend: each is a sample of one part, and as many of a part as it weighs.
///
/// Counts differ from weight × count by less than one, and equal it on average over keys
/// (systematic resampling). Which sample is of which part is shuffled, so that samples of two
/// outcomes with the same number do not go together because of it.
final class BlendedSamples implements JointSamples {
  private static final double UNIT = 0x1.0p-53;

  private final List<JointSamples> parts;
  private final int[] partOf;
  private final int[] numberOf;

  private BlendedSamples(List<JointSamples> parts, int[] partOf, int[] numberOf) {
    this.parts = parts;
    this.partOf = partOf;
    this.numberOf = numberOf;
  }

  static BlendedSamples of(
      List<Surrogate> surrogates, double[] weights, Inputs anchors, int count, RandomKey key) {
    RandomGenerator random = key.child("parts").generator();
    int[] partOf = allotted(weights, count, random);
    shuffle(partOf, random);
    int[] numberOf = new int[count];
    int[] counts = new int[weights.length];
    for (int s = 0; s < count; s++) {
      numberOf[s] = counts[partOf[s]]++;
    }
    List<JointSamples> parts = new ArrayList<>();
    int[] position = new int[weights.length];
    for (int k = 0; k < weights.length; k++) {
      position[k] = parts.size();
      if (counts[k] > 0) {
        parts.add(surrogates.get(k).sample(anchors, counts[k], key.child("part").child(k)));
      }
    }
    for (int s = 0; s < count; s++) {
      partOf[s] = position[partOf[s]];
    }
    return new BlendedSamples(List.copyOf(parts), partOf, numberOf);
  }

  /// The part under each of `count` evenly spaced points, of which the first is at random.
  static int[] allotted(double[] weights, int count, RandomGenerator random) {
    double start = ((random.nextLong() >>> 11) + 0.5) * UNIT;
    int[] partOf = new int[count];
    int part = 0;
    double end = weights[0];
    for (int s = 0; s < count; s++) {
      while ((s + start) / count > end && part < weights.length - 1) {
        end += weights[++part];
      }
      partOf[s] = part;
    }
    return partOf;
  }

  private static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[other];
      values[other] = swapped;
    }
  }

  @Override
  public int count() {
    return partOf.length;
  }

  @Override
  public double value(int sample, int anchor) {
    return parts.get(partOf[sample]).value(numberOf[sample], anchor);
  }

  /// The same for all parts, which were fitted to the same values.
  @Override
  public Scale scale() {
    return parts.getFirst().scale();
  }

  @Override
  public JointSamples with(Inputs more) {
    return new BlendedSamples(
        parts.stream().map(part -> part.with(more)).toList(), partOf, numberOf);
  }

  /// Each part gives as many as are chosen of it, evenly spread.
  @Override
  public JointSamples some(int count) {
    int[] chosen = JointSamples.spread(partOf.length, count);
    int[] counts = new int[parts.size()];
    int[] own = new int[count];
    int[] number = new int[count];
    for (int k = 0; k < count; k++) {
      own[k] = partOf[chosen[k]];
      number[k] = counts[own[k]]++;
    }
    int[] position = new int[parts.size()];
    List<JointSamples> fewer = new ArrayList<>();
    for (int p = 0; p < counts.length; p++) {
      position[p] = fewer.size();
      if (counts[p] > 0) {
        fewer.add(parts.get(p).some(counts[p]));
      }
    }
    for (int k = 0; k < count; k++) {
      own[k] = position[own[k]];
    }
    return new BlendedSamples(List.copyOf(fewer), own, number);
  }

  @Override
  public Conditional given(Inputs candidates) {
    List<Conditional> beliefs = parts.stream().map(part -> part.given(candidates)).toList();
    return new Conditional() {
      @Override
      public double mean(int sample, int candidate) {
        return beliefs.get(partOf[sample]).mean(numberOf[sample], candidate);
      }

      @Override
      public double standardDeviation(int sample, int candidate) {
        return beliefs.get(partOf[sample]).standardDeviation(numberOf[sample], candidate);
      }
    };
  }
}
