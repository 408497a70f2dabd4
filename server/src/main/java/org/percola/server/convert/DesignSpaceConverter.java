package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;

/// Design spaces.
final class DesignSpaceConverter {
  /// More candidates than this are written as a table: it takes a tenth of the room.
  private static final int MOST_WRITTEN_OUT = 100;

  private DesignSpaceConverter() {}

  static org.percola.v1.DesignSpace toProto(DesignSpace space) {
    org.percola.v1.DesignSpace.Builder proto = org.percola.v1.DesignSpace.newBuilder();
    space.parameters().forEach(p -> proto.addParameters(ParameterConverter.toProto(p)));
    for (Mixture mixture : space.mixtures()) {
      proto
          .addMixturesBuilder()
          .setName(mixture.name())
          .addAllComponents(mixture.components())
          .setTotal(mixture.total());
    }
    if (space.candidates().size() > MOST_WRITTEN_OUT) {
      proto.setCandidateTable(DesignTableConverter.toProto(space, space.candidates()));
    } else {
      space.candidates().forEach(design -> proto.addCandidates(DesignConverter.toProto(design)));
    }
    return proto.build();
  }

  /// @param places learns where in the spec the mixtures that could be read lie
  static DesignSpace fromProto(org.percola.v1.DesignSpace proto, Violations at, SpecPlaces places) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < proto.getParametersCount(); i++) {
      parameters.add(
          ParameterConverter.fromProto(proto.getParameters(i), i, at.at("parameters", i)));
    }
    List<Mixture> mixtures = mixtures(proto, at, places);
    DesignSpace settable = new DesignSpace(parameters, mixtures, List.of());
    List<Design> candidates = new ArrayList<>();
    for (int i = 0; i < proto.getCandidatesCount(); i++) {
      candidates.add(
          DesignConverter.fromProto(proto.getCandidates(i), settable, at.at("candidates", i)));
    }
    if (proto.hasCandidateTable()) {
      candidates.addAll(
          DesignTableConverter.candidates(
              proto.getCandidateTable(), settable, at.at("candidate_table")));
    }
    if (candidates.size() > DesignTableConverter.MAX_CANDIDATES) {
      at.add(
          "candidates",
          candidates.size(),
          "at most " + DesignTableConverter.MAX_CANDIDATES + " with those of candidate_table");
    }
    return new DesignSpace(parameters, mixtures, candidates);
  }

  private static List<Mixture> mixtures(
      org.percola.v1.DesignSpace proto, Violations at, SpecPlaces places) {
    List<Mixture> mixtures = new ArrayList<>();
    for (int i = 0; i < proto.getMixturesCount(); i++) {
      org.percola.v1.Mixture mixture = proto.getMixtures(i);
      Violations inside = at.at("mixtures", i);
      inside.text("name", mixture.getName());
      Mixture read =
          inside.build(() ->
              new Mixture(mixture.getName(), mixture.getComponentsList(), mixture.getTotal()));
      if (read != null) {
        mixtures.add(read);
        places.read(SpecPlaces.MIXTURES, i);
      }
    }
    return mixtures;
  }
}
