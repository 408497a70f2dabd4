package org.percola.optimizer.search;

import io.jenetics.DoubleChromosome;
import io.jenetics.DoubleGene;
import io.jenetics.EliteSelector;
import io.jenetics.Genotype;
import io.jenetics.IntermediateCrossover;
import io.jenetics.Mutator;
import io.jenetics.Phenotype;
import io.jenetics.TournamentSelector;
import io.jenetics.UniformCrossover;
import io.jenetics.engine.Engine;
import io.jenetics.engine.Limits;
import io.jenetics.util.ISeq;
import io.jenetics.util.RandomRegistry;
import io.jenetics.util.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;

/// One run of a genetic algorithm whose every individual is a design that may be made.
///
/// Genes are the coordinates of the unit cube. Before a generation is scored each new individual is
/// repaired, and takes on the genes of the repaired design; the whole generation is scored in one
/// call. It runs on the calling thread, because only then does it replay.
final class Evolution {
  private static final int ELITES = 5;
  private static final int TOURNAMENT = 3;
  private static final double CROSSOVER = 0.4;
  private static final double GENE_SWAP = 0.3;
  private static final double BLEND = 0.3;
  private static final double SMALL_STEP = 0.06;
  private static final double MOVED_GENES = 0.3;

  /// The share of genes drawn anew: the only way to a far label.
  private static final double FRESH_GENES = 0.06;

  private final FeasibleSpace space;
  private final Scoreboard board;

  Evolution(FeasibleSpace space, Scoreboard board) {
    this.space = space;
    this.board = board;
  }

  /// Evolves the first generation; everything that was scored is on the board afterwards.
  void run(List<Design> first, int generations, RandomGenerator random) {
    RandomRegistry.with(random).run(() -> evolve(first, generations));
  }

  private void evolve(List<Design> first, int generations) {
    ISeq<Phenotype<DoubleGene, Double>> start =
        first.stream()
            .map(design -> Phenotype.<DoubleGene, Double>of(genotype(design), 1))
            .collect(ISeq.toISeq());
    engine(first.size()).stream(start, 1)
        .limit(Limits.byFixedGeneration(generations))
        .forEach(generation -> {});
  }

  private Engine<DoubleGene, Double> engine(int population) {
    return new Engine.Builder<>(
            this::evaluate,
            Genotype.of(DoubleChromosome.of(0.0, 1.0, space.encoding().dimension())))
        .populationSize(population)
        .survivorsSelector(new EliteSelector<>(ELITES))
        .offspringSelector(new TournamentSelector<>(TOURNAMENT))
        .alterers(
            new UniformCrossover<>(CROSSOVER, GENE_SWAP),
            new IntermediateCrossover<>(BLEND),
            new BellMutator(MOVED_GENES, SMALL_STEP),
            new Mutator<>(FRESH_GENES))
        .executor(Runnable::run)
        .maximizing()
        .build();
  }

  private ISeq<Phenotype<DoubleGene, Double>> evaluate(
      Seq<Phenotype<DoubleGene, Double>> population) {
    List<@Nullable Design> designs = new ArrayList<>();
    List<Design> made = new ArrayList<>();
    for (Phenotype<DoubleGene, Double> individual : population) {
      Design design = individual.isEvaluated() ? null : space.repair(unit(individual));
      designs.add(design);
      if (design != null) {
        made.add(design);
      }
    }
    board.score(made);
    List<Phenotype<DoubleGene, Double>> evaluated = new ArrayList<>();
    for (int i = 0; i < population.length(); i++) {
      evaluated.add(evaluated(population.get(i), designs.get(i)));
    }
    return ISeq.of(evaluated);
  }

  private Phenotype<DoubleGene, Double> evaluated(
      Phenotype<DoubleGene, Double> individual, @Nullable Design design) {
    if (individual.isEvaluated()) {
      return individual;
    }
    return design == null
        ? individual.withFitness(Double.NEGATIVE_INFINITY)
        : Phenotype.of(genotype(design), individual.generation(), board.of(design));
  }

  private Genotype<DoubleGene> genotype(Design design) {
    double[] unit = space.encoding().toUnit(design);
    List<DoubleGene> genes = new ArrayList<>();
    for (double coordinate : unit) {
      genes.add(DoubleGene.of(coordinate, 0.0, 1.0));
    }
    return Genotype.of(DoubleChromosome.of(genes));
  }

  private static double[] unit(Phenotype<DoubleGene, Double> individual) {
    return individual.genotype().chromosome().stream()
        .mapToDouble(DoubleGene::doubleValue)
        .toArray();
  }
}
