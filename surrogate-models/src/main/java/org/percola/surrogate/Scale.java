package org.percola.surrogate;

/// A strictly increasing function of an outcome, such as the scale on which beliefs about it are
/// normal.
public interface Scale {
  /// The outcome's own.
  Scale OWN =
      new Scale() {
        @Override
        public double apply(double outcome) {
          return outcome;
        }

        @Override
        public double invert(double scaled) {
          return scaled;
        }
      };

  /// An outcome on this scale.
  double apply(double outcome);

  /// The outcome whose place on this scale is given.
  double invert(double scaled);
}
