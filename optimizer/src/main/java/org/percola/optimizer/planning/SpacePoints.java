package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.RandomKey;

/// Designs spread evenly over the bounds of a space, and the same designs with one parameter drawn
/// again.
///
/// Numbers are even on their own scale, labels equally frequent, parts of a whole even over their
/// simplex between bounds. A part that is drawn again takes its place from all others in their
/// ratio; a label that is drawn again brings the parameters that it switches on. Constraints other
/// than bounds and wholes are not looked at.
///
/// Places are those of a [ScrambledSobol].
final class SpacePoints {
  /// Candidates per point that lies within the bounds of its wholes, at most.
  private static final int MOST_TRIES = 64;

  private final DesignSpace space;
  private final SpaceEncoding encoding;
  private final List<double[]> places = new ArrayList<>();
  private final List<double[]> again = new ArrayList<>();

  private SpacePoints(DesignSpace space, SpaceEncoding encoding) {
    this.space = space;
    this.encoding = encoding;
  }

  static SpacePoints of(DesignSpace space, SpaceEncoding encoding, int count, RandomKey key) {
    SpacePoints points = new SpacePoints(space, encoding);
    int dimension = encoding.dimension();
    ScrambledSobol sobol = new ScrambledSobol(2 * dimension, key);
    for (int tries = 0; tries < MOST_TRIES * count && points.places.size() < count; tries++) {
      points.add(sobol.next());
    }
    return points;
  }

  private void add(double[] place) {
    int dimension = encoding.dimension();
    double[] unit = Arrays.copyOf(place, dimension);
    Design design = encoding.fromUnit(unit);
    for (Mixture mixture : space.mixtures()) {
      Parts parts = parts(mixture, design);
      if (!parts.shares().within(parts.shares().draw(parts.numbers(unit)))) {
        return;
      }
    }
    places.add(unit);
    again.add(Arrays.copyOfRange(place, dimension, 2 * dimension));
  }

  /// The designs; fewer than asked for only where hardly any lies within the bounds of its wholes.
  List<Design> base() {
    List<Design> designs = new ArrayList<>();
    places.forEach(unit -> designs.add(design(unit, -1, 0)));
    return designs;
  }

  /// The designs with one parameter drawn again.
  List<Design> redrawn(int parameter) {
    List<Design> designs = new ArrayList<>();
    for (int n = 0; n < places.size(); n++) {
      designs.add(design(places.get(n), parameter, again.get(n)[parameter]));
    }
    return designs;
  }

  private Design design(double[] place, int moved, double to) {
    double[] unit = place.clone();
    boolean part = moved >= 0 && partOfWhole(space.parameters().get(moved).name());
    if (moved >= 0 && !part) {
      unit[moved] = to;
    }
    Design design = encoding.fromUnit(unit);
    Map<String, DesignValue> values = new LinkedHashMap<>(design.values());
    for (Mixture mixture : space.mixtures()) {
      Parts parts = parts(mixture, design);
      double[] shares = parts.shares().draw(parts.numbers(unit));
      int at = part ? parts.indices().indexOf(moved) : -1;
      parts.put(at < 0 ? shares : parts.shares().redrawn(shares, at, to), values);
    }
    return new Design(values);
  }

  private boolean partOfWhole(String name) {
    return space.mixtures().stream().anyMatch(mixture -> mixture.components().contains(name));
  }

  private Parts parts(Mixture mixture, Design design) {
    List<Parameter.Continuous> parameters = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    double room = mixture.total();
    for (String name : mixture.components()) {
      int index = space.indexOf(name);
      if (design.has(name) && space.parameters().get(index) instanceof Parameter.Continuous c) {
        parameters.add(c);
        indices.add(index);
        room -= c.lower();
      }
    }
    double above = room;
    double[] caps = parameters.stream().mapToDouble(p -> (p.upper() - p.lower()) / above).toArray();
    return new Parts(parameters, indices, above, new MixtureShares(caps));
  }

  /// The parts of one whole that a design has.
  private record Parts(
      List<Parameter.Continuous> parameters,
      List<Integer> indices,
      double room,
      MixtureShares shares) {
    double[] numbers(double[] unit) {
      return indices.stream().mapToDouble(index -> unit[index]).toArray();
    }

    void put(double[] drawn, Map<String, DesignValue> values) {
      for (int i = 0; i < drawn.length; i++) {
        Parameter.Continuous parameter = parameters.get(i);
        values.put(parameter.name(), new DesignValue.Numeric(parameter.lower() + room * drawn[i]));
      }
    }
  }
}
