package org.percola.server.convert;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Matcher.quoteReplacement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.percola.optimizer.design.Fault;
import org.percola.v1.CampaignSpec;

/// Where in a spec the fields of the campaign that was read from it lie: an element of which
/// nothing can be read moves those behind it.
final class SpecPlaces {
  static final String MIXTURES = "space.mixtures";
  static final String CONSTRAINTS = "constraints";

  private static final Pattern ELEMENT =
      Pattern.compile("(" + MIXTURES + "|" + CONSTRAINTS + ")\\[(\\d+)](.*)");
  private static final Pattern CANDIDATE = Pattern.compile("space\\.candidates\\[(\\d+)](.*)");
  private static final Pattern ZONE = Pattern.compile("\\.((?:ranges|labels|centre|designs).*)");

  private final CampaignSpec spec;
  private final Map<String, List<Integer>> indices =
      Map.of(MIXTURES, new ArrayList<>(), CONSTRAINTS, new ArrayList<>());

  /// Before anything of the spec is read.
  SpecPlaces(CampaignSpec spec) {
    this.spec = spec;
  }

  /// Notes that an element of a list was read, after those read before it.
  void read(String list, int index) {
    requireNonNull(indices.get(list)).add(index);
  }

  /// The domain's faults where the spec has the fields, in the names that the spec has.
  List<Fault> of(List<Fault> faults) {
    Map<String, String> unusable = ParameterConverter.unusableNames(spec.getSpace());
    return faults.stream()
        .filter(fault -> unusable.values().stream().noneMatch(name -> isUnknown(fault, name)))
        .map(fault -> new Fault(of(fault.path()), said(fault.message(), unusable)))
        .toList();
  }

  // Its name was refused already; under a better one it is there.
  private static boolean isUnknown(Fault fault, String name) {
    return fault.message().startsWith(name + ": unknown");
  }

  private static String said(String message, Map<String, String> unusable) {
    String said = message;
    for (Map.Entry<String, String> name : unusable.entrySet()) {
      said = said.replaceAll("\\b" + name.getKey() + "\\b", quoteReplacement(name.getValue()));
    }
    return said;
  }

  private String of(String path) {
    Matcher candidate = CANDIDATE.matcher(path);
    if (candidate.matches()) {
      return candidate(Integer.parseInt(candidate.group(1)), candidate.group(2));
    }
    Matcher element = ELEMENT.matcher(path);
    if (!element.matches()) {
      return FieldPaths.ofProto(path);
    }
    String list = element.group(1);
    int index = requireNonNull(indices.get(list)).get(Integer.parseInt(element.group(2)));
    String outer = list + "[" + index + "]";
    Matcher zone = ZONE.matcher(element.group(3));
    return list.equals(CONSTRAINTS) && zone.matches()
        ? outer
            + ".exclusion."
            + ZonePlaces.of(zone.group(1), spec.getConstraints(index).getExclusion())
        : FieldPaths.ofProto(outer + element.group(3));
  }

  // Rows of the table come after the candidates that are written out.
  private String candidate(int index, String inside) {
    int writtenOut = spec.getSpace().getCandidatesCount();
    return index < writtenOut
        ? "space.candidates[" + index + "]" + inside
        : "space.candidate_table.rows[" + (index - writtenOut) + "]" + inside;
  }
}
