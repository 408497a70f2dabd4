package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue.Numeric;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SettingFaults;

/// What a request and the stock ask of the settings of listed designs, to say what none of them
/// has.
final class Wishes {
  private final List<Wish> wishes = new ArrayList<>();

  private record Wish(String words, Predicate<Design> met) {}

  // What was asked for comes last: what comes first is the first to be left out.
  private Wishes(DesignSpace space, SubSpace within) {
    wish("settings within the bounds", design -> SettingFaults.of(space, design).isEmpty());
    for (Parameter parameter : space.parameters()) {
      if (parameter instanceof Parameter.Labelled labelled && !labelled.outOfStock().isEmpty()) {
        String name = labelled.name();
        wish(
            "%s in stock, which %s is not".formatted(name, labelled.outOfStock()),
            d -> !Membership.among(d.label(name), labelled.outOfStock()));
      }
    }
    within
        .fixed()
        .forEach((name, value) ->
            wish(name + " = " + value.text(), d -> value.equals(d.values().get(name))));
    within
        .ranges()
        .forEach((name, range) ->
            wish(
                name + " " + range.words(),
                d ->
                    d.values().get(name) instanceof Numeric(double number)
                        && range.contains(number)));
    within
        .labels()
        .forEach((name, labels) ->
            wish(name + " among " + labels, d -> Membership.among(d.label(name), labels)));
    within
        .without()
        .forEach((name, labels) ->
            wish(name + " other than " + labels, d -> !Membership.among(d.label(name), labels)));
  }

  private void wish(String words, Predicate<Design> met) {
    wishes.add(new Wish(words, met));
  }

  /// Names a smallest set of wishes that none of some designs fulfils.
  ///
  /// @param designs of which none fulfils all
  static InfeasibleSpaceException unfulfilled(
      DesignSpace space, SubSpace within, List<Design> designs) {
    List<Wish> kept = new ArrayList<>(new Wishes(space, within).wishes);
    for (Wish wish : List.copyOf(kept)) {
      List<Wish> fewer = new ArrayList<>(kept);
      fewer.remove(wish);
      if (designs.stream().noneMatch(d -> fewer.stream().allMatch(one -> one.met().test(d)))) {
        kept = fewer;
      }
    }
    return new InfeasibleSpaceException(
        "none of the candidates has "
            + kept.stream().map(Wish::words).collect(Collectors.joining(", and ")));
  }
}
