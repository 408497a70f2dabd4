package org.percola.benchmarks.problem;

import java.util.Map;

/// A beam welded to a wall, loaded at its end; inch, pound.
///
/// Source: Ragsdell and Phillips, Journal of Engineering for Industry 98 (1976) 1021-1025, with the
/// five limits of Coello Coello and Mezura-Montes, Advanced Engineering Informatics 16 (2002)
/// 193-203, that can bind.
///
/// @param weld its thickness
/// @param length of the weld
/// @param height of the beam
/// @param width of the beam
record WeldedBeam(double weld, double length, double height, double width) {
  private static final double LOAD = 6000;
  private static final double REACH = 14;
  private static final double ELASTICITY = 30e6;
  private static final double SHEAR_MODULUS = 12e6;

  static WeldedBeam of(double... x) {
    return new WeldedBeam(x[0], x[1], x[2], x[3]);
  }

  /// The cost, and what has to be at most 0.
  Map<String, Double> outcomes() {
    return Map.of(
        "value",
        1.10471 * weld * weld * length + 0.04811 * height * width * (REACH + length),
        "c1",
        shear() - 13_600,
        "c2",
        bending() - 30_000,
        "c3",
        weld - width,
        "c4",
        deflection() - 0.25,
        "c5",
        LOAD - buckling());
  }

  private double shear() {
    double lever = (weld + height) / 2;
    double radius = Math.sqrt(length * length / 4 + lever * lever);
    double inertia = 2 * Math.sqrt(2) * weld * length * (length * length / 12 + lever * lever);
    double direct = LOAD / (Math.sqrt(2) * weld * length);
    double torsion = LOAD * (REACH + length / 2) * radius / inertia;
    return Math.sqrt(direct * direct + direct * torsion * length / radius + torsion * torsion);
  }

  private double bending() {
    return 6 * LOAD * REACH / (width * height * height);
  }

  private double deflection() {
    return 4 * LOAD * REACH * REACH * REACH / (ELASTICITY * height * height * height * width);
  }

  private double buckling() {
    return 4.013
        * ELASTICITY
        * height
        * width
        * width
        * width
        / (6 * REACH * REACH)
        * (1 - height / (2 * REACH) * Math.sqrt(ELASTICITY / (4 * SHEAR_MODULUS)));
  }
}
