package org.percola.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.benchmarks.lab.Cell;
import org.percola.benchmarks.lab.Recipe;
import org.percola.benchmarks.lab.Truth;
import org.percola.benchmarks.lab.VirtualCathodeLab;
import org.percola.benchmarks.problem.Makeable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// The virtual lab beside the paper, its best recipes, and how far chance gets in it.
final class VirtualLab implements Benchmarks.Benchmark {
  private static final int CELLS = 24;
  private static final int RECIPES = 400;
  private static final int SEEDS = 1000;
  private static final int[] RESULTS = {0, 5, 10, 20};
  private static final RandomKey KEY = RandomKey.ofSeed(1);

  private final VirtualCathodeLab lab = new VirtualCathodeLab();

  @Override
  public void run() {
    eightCells(CELLS);
    optima();
    chance(RECIPES);
  }

  @Override
  public void quick() {
    eightCells(4);
    optima();
  }

  private void eightCells(int cells) {
    System.out.println("The eight cells of the seed paper");
    System.out.println("            utilization, %    voltage, V     E_Electrode, Wh/kg");
    System.out.println("             paper    lab    paper    lab      lab  cell to cell");
    for (SeedCell seed : SeedCell.all()) {
      Truth truth = lab.truth(seed.recipe());
      System.out.printf(
          "  %-7s %8.1f %6.1f %8.2f %6.2f %8.0f %9.1f %%%n",
          seed.name(),
          seed.utilizationPercent(),
          100 * truth.utilization(),
          seed.averageVoltage(),
          truth.averageVoltage(),
          truth.specificEnergyWattHoursPerKilogramElectrode(),
          spread(seed.recipe(), cells));
    }
  }

  /// Relative standard deviation of the energy of cells, %.
  private double spread(Recipe recipe, int cells) {
    double[] energies = new double[cells];
    int made = 0;
    for (int i = 0; i < cells; i++) {
      if (lab.make(recipe, i) instanceof Cell.Made cell) {
        energies[made++] =
            recipe.specificEnergyWattHoursPerKilogramElectrode(
                cell.utilization(), cell.averageVoltage());
      }
    }
    double[] kept = Arrays.copyOf(energies, made);
    double mean = Arrays.stream(kept).average().orElse(Double.NaN);
    double square = Arrays.stream(kept).map(e -> (e - mean) * (e - mean)).sum();
    return 100 * Math.sqrt(square / (made - 1)) / mean;
  }

  private static void optima() {
    System.out.println();
    System.out.println("The best recipes found, by benchmarks/run virtual-lab-optima");
    System.out.println(LabOptimum.HEADER);
    LabOptimum.all().forEach(optimum -> System.out.println(optimum.line()));
  }

  /// Regret of the best of the eight cells and so many feasible recipes drawn at random.
  private void chance(int recipes) {
    LabSetUp setUp = LabSetUp.SEED;
    double best = LabOptimum.of(setUp).truth().specificEnergyWattHoursPerKilogramElectrode();
    double start = 0;
    for (SeedCell seed : SeedCell.all()) {
      start = Math.max(start, setUp.worth(lab.truth(seed.recipe())));
    }
    List<Double> energies = drawn(setUp, recipes);
    System.out.println();
    System.out.printf(
        "Simple regret of chance, %% of the best E_Electrode (%d seeds out of %d recipes)%n",
        SEEDS, recipes);
    System.out.println("  results   median   10-90 %");
    for (int results : RESULTS) {
      RandomGenerator random = KEY.child("chance").child(results).generator();
      double[] regrets = new double[SEEDS];
      for (int seed = 0; seed < SEEDS; seed++) {
        double top = start;
        for (int i = 0; i < results; i++) {
          top = Math.max(top, energies.get(random.nextInt(energies.size())));
        }
        regrets[seed] = 100 * (1 - top / best);
      }
      Arrays.sort(regrets);
      System.out.printf(
          "  %7d %8.1f   %.1f-%.1f%n",
          results, regrets[SEEDS / 2], regrets[SEEDS / 10], regrets[SEEDS * 9 / 10]);
    }
  }

  private List<Double> drawn(LabSetUp setUp, int recipes) {
    Campaign campaign = setUp.campaign();
    FeasibleSpace space = Makeable.of(campaign, KEY);
    RandomGenerator random = KEY.child("recipes").generator();
    List<Double> energies = new ArrayList<>();
    while (energies.size() < recipes) {
      Design design = space.sample(random);
      if (design != null) {
        energies.add(setUp.worth(lab.truth(setUp.recipe(design))));
      }
    }
    return energies;
  }
}
