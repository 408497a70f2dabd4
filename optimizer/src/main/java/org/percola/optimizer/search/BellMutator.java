package org.percola.optimizer.search;

import io.jenetics.DoubleGene;
import io.jenetics.Mutator;
import java.util.random.RandomGenerator;

/// Moves genes a little, by a bell-shaped step made of uniform numbers only, so that it replays bit
/// for bit everywhere.
final class BellMutator extends Mutator<DoubleGene, Double> {
  private final double width;

  /// @param probability that a gene moves
  /// @param width standard deviation of the step
  BellMutator(double probability, double width) {
    super(probability);
    this.width = width;
  }

  @Override
  protected DoubleGene mutate(DoubleGene gene, RandomGenerator random) {
    return gene.newInstance(
        Math.clamp(gene.doubleValue() + width * Bell.step(random), gene.min(), gene.max()));
  }
}
