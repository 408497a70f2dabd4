package org.percola.server.convert;

import java.util.List;
import java.util.regex.Pattern;

/// The domain's field paths as the proto nests them: the fields of a kind lie inside its oneof.
/// Those of zones are told by [ZonePlaces].
final class FieldPaths {
  private static final List<Nesting> NESTINGS =
      List.of(
          new Nesting("(outcomes\\[\\d+])\\.(belief)", "$1.measured.$2"),
          new Nesting("(outcomes\\[\\d+])\\.(formula|inputs|settings|expression)", "$1.derived.$2"),
          new Nesting("(constraints\\[\\d+])\\.(coefficients|limit)", "$1.linear.$2"),
          new Nesting("(constraints\\[\\d+])\\.(numerator|denominator)", "$1.ratio.$2"),
          new Nesting("(constraints\\[\\d+])\\.(powers)", "$1.product.$2"),
          new Nesting("(constraints\\[\\d+])\\.(parameters)", "$1.count.$2"),
          new Nesting(
              "(constraints\\[\\d+])\\.(quantity|unit|tolerance|columns)", "$1.physics.$2"));

  private FieldPaths() {}

  static String ofProto(String path) {
    for (Nesting nesting : NESTINGS) {
      if (nesting.domain().matcher(path).lookingAt()) {
        return nesting.domain().matcher(path).replaceFirst(nesting.proto());
      }
    }
    return path;
  }

  /// Where fields lie in the domain, and where in the proto.
  private record Nesting(Pattern domain, String proto) {
    Nesting(String domain, String proto) {
      this(Pattern.compile(domain), proto);
    }
  }
}
