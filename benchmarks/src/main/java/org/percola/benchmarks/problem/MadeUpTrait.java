package org.percola.benchmarks.problem;

/// What a made-up lab may have instead of, or beside, a few numbers.
enum MadeUpTrait {
  /// Seven to ten numbers.
  MANY_NUMBERS,

  /// One or two parameters with labels.
  LABELS,

  /// Three or four parts of a whole.
  SHARES,

  /// Five to seven parts of a whole, of which a design uses at most three, each a twentieth or
  /// more.
  FEW_OF_MANY,

  /// Three ways to make a thing, two of them with settings of their own.
  ROUTES,

  /// Designs that cannot be made, a tenth to a quarter of all.
  FAILURES,

  /// A second outcome that has to stay below a limit, as 15 to 50 % of all designs do.
  LIMIT
}
