package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.percola.benchmarks.pool.Pool;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.RandomKey;

/// Measured conditions to choose from; asking for one draws one of its replicates.
///
/// The truth of a condition is the mean of its replicates, and a gap is told in percent of the
/// distance from the pool's average to its best.
public final class PoolProblem implements Problem {
  private static final int STARTS = 5;

  /// As Liang et al. start.
  private static final int STARTS_ON_MEANS = 2;

  private final String name;
  private final Map<String, Pool> pools;
  private final Map<Design, Integer> positions;
  private final Campaign campaign;
  private final Yardstick yardstick;
  private final int starts;

  private PoolProblem(
      String name,
      Map<String, Pool> pools,
      Map<Design, Integer> positions,
      Campaign campaign,
      Yardstick yardstick,
      int starts) {
    this.name = name;
    this.pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools));
    this.positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    this.campaign = campaign;
    this.yardstick = yardstick;
    this.starts = starts;
  }

  /// One outcome of a pool, to be made large.
  static PoolProblem largest(Pool pool) {
    return best(pool, Questions.maximise("value"));
  }

  /// One outcome of a pool, to be made small.
  static PoolProblem smallest(Pool pool) {
    return best(pool, Questions.minimise("value"));
  }

  private static PoolProblem best(Pool pool, Objective objective) {
    double best = pool.mean(0);
    double average = 0;
    for (int i = 0; i < pool.size(); i++) {
      double mean = pool.mean(i);
      best = objective.merit(mean) > objective.merit(best) ? mean : best;
      average += mean / pool.size();
    }
    Yardstick yardstick =
        Yardstick.BestValue.percent(objective, best, Math.abs(best - average), "average to best");
    return of(pool.name(), List.of(objective), Map.of("value", pool), yardstick);
  }

  /// The same with every condition's mean as its only replicate, and two starts: the protocol of
  /// Liang et al., npj Computational Materials 7 (2021) 188.
  static PoolProblem onMeans(Pool pool) {
    List<List<Double>> means =
        IntStream.range(0, pool.size()).mapToObj(i -> List.of(pool.mean(i))).toList();
    PoolProblem all = largest(new Pool(pool.name() + "-means", pool.conditions(), means));
    return new PoolProblem(
        all.name, all.pools, all.positions, all.campaign, all.yardstick, STARTS_ON_MEANS);
  }

  /// Two outcomes of the same conditions.
  ///
  /// @param pools by objective, each the same conditions in the same order, whatever they are
  ///   called
  static PoolProblem of(
      String name, List<Objective> objectives, Map<String, Pool> pools, Yardstick yardstick) {
    Pool first = pools.values().iterator().next();
    Map<Design, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < first.size(); i++) {
      positions.put(design(first, i), i);
    }
    DesignSpace space =
        new DesignSpace(
            first.conditions().schema().columns().stream().map(PoolProblem::parameter).toList(),
            List.of(),
            List.copyOf(positions.keySet()));
    return new PoolProblem(
        name,
        pools,
        positions,
        Questions.campaign(name, space, objectives, List.of()),
        yardstick,
        STARTS);
  }

  private static Parameter parameter(InputColumn column) {
    String name = plain(column.name());
    return switch (column) {
      case InputColumn.Numeric c ->
          new Parameter.Continuous(
              name, "1", c.lower(), c.upper(), Parameter.Scale.LINEAR, 0, null);
      case InputColumn.Categorical c -> new Parameter.Categorical(name, c.levels(), null);
      case InputColumn.Ordinal c -> new Parameter.Ordinal(name, c.levels(), null);
    };
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Design design(Pool pool, int row) {
    InputSchema schema = pool.conditions().schema();
    Design design = Design.empty();
    for (int c = 0; c < schema.size(); c++) {
      double value = pool.conditions().value(c, row);
      String name = plain(schema.columns().get(c).name());
      design =
          switch (schema.columns().get(c)) {
            case InputColumn.Numeric numeric -> design.with(name, value);
            case InputColumn.Categorical labels ->
                design.with(name, labels.levels().get((int) value));
            case InputColumn.Ordinal labels -> design.with(name, labels.levels().get((int) value));
          };
    }
    return design;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Campaign campaign() {
    return campaign;
  }

  @Override
  public List<Design> starts(long seed) {
    List<Design> designs = new ArrayList<>(positions.keySet());
    RandomGenerator random = RandomKey.ofSeed(seed).child(name).child("starts").generator();
    for (int i = 0; i < starts; i++) {
      Collections.swap(designs, i, i + random.nextInt(designs.size() - i));
    }
    return List.copyOf(designs.subList(0, starts));
  }

  @Override
  public Observation observe(Design design, long seed, int replicate) {
    RandomGenerator random =
        Luck.of(RandomKey.ofSeed(seed).child(name), design, replicate).generator();
    Map<String, Double> values = new LinkedHashMap<>();
    pools.forEach((outcome, pool) -> {
      List<Double> replicates = pool.replicates().get(position(design));
      values.put(outcome, replicates.get(random.nextInt(replicates.size())));
    });
    return new Observation.Measured(values);
  }

  @Override
  public Truth truth(Design design) {
    Map<String, Double> values = new LinkedHashMap<>();
    pools.forEach((outcome, pool) -> values.put(outcome, pool.mean(position(design))));
    return Truth.of(values, List.of());
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public Yardstick yardstick() {
    return yardstick;
  }

  /// Whether there is a single order of the designs.
  public boolean oneObjective() {
    return pools.size() == 1;
  }

  /// The designs of the best means of the first outcome.
  ///
  /// @param share of the pool, 0 to 1
  public Set<Design> top(double share) {
    Pool pool = pools.values().iterator().next();
    Objective objective = campaign.objectives().getFirst();
    return positions.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -objective.merit(pool.mean(entry.getValue()))))
        .limit(Math.round(share * pool.size()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private int position(Design design) {
    Integer position = positions.get(design);
    if (position == null) {
      throw new IllegalArgumentException(name + ": " + design + " (expected: one of the pool)");
    }
    return position;
  }
}
