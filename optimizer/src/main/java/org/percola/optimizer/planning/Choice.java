package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.design.Design;

/// A design chosen for a slot of a batch, and what for.
record Choice(Design design, Purpose purpose) {

  /// The designs of some choices, in their order.
  static List<Design> designs(List<Choice> choices) {
    return choices.stream().map(Choice::design).toList();
  }
}
