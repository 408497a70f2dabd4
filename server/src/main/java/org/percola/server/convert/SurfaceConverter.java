package org.percola.server.convert;

import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.v1.SurfaceModel.OutputTransform;

/// What shapes outcomes may have.
final class SurfaceConverter {
  private SurfaceConverter() {}

  static org.percola.v1.SurfaceModel toProto(SurfaceModel surface) {
    return org.percola.v1.SurfaceModel.newBuilder()
        .setStructure(
            switch (surface.structure()) {
              case USUAL -> org.percola.v1.SurfaceModel.Structure.STRUCTURE_UNSPECIFIED;
              case JOINT -> org.percola.v1.SurfaceModel.Structure.STRUCTURE_JOINT;
              case SUM_AND_PRODUCT ->
                  org.percola.v1.SurfaceModel.Structure.STRUCTURE_SUM_AND_PRODUCT;
            })
        .setOutputTransform(
            switch (surface.transform()) {
              case CHOSEN -> OutputTransform.OUTPUT_TRANSFORM_CHOSEN;
              case SQUEEZED -> OutputTransform.OUTPUT_TRANSFORM_SQUEEZED;
              case NONE -> OutputTransform.OUTPUT_TRANSFORM_NONE;
              case LOG -> OutputTransform.OUTPUT_TRANSFORM_LOG;
              case LOGIT -> OutputTransform.OUTPUT_TRANSFORM_LOGIT;
            })
        .setInputWarping(surface.inputWarping())
        .build();
  }

  static SurfaceModel fromProto(org.percola.v1.SurfaceModel proto, Violations at) {
    return new SurfaceModel(structure(proto, at), transform(proto, at), proto.getInputWarping());
  }

  private static Structure structure(org.percola.v1.SurfaceModel proto, Violations at) {
    return switch (proto.getStructure()) {
      case STRUCTURE_UNSPECIFIED -> Structure.USUAL;
      case STRUCTURE_JOINT -> Structure.JOINT;
      case STRUCTURE_SUM_AND_PRODUCT -> Structure.SUM_AND_PRODUCT;
      case UNRECOGNIZED -> {
        at.unknown("structure", proto.getStructureValue());
        yield Structure.USUAL;
      }
    };
  }

  private static Transform transform(org.percola.v1.SurfaceModel proto, Violations at) {
    return switch (proto.getOutputTransform()) {
      case OUTPUT_TRANSFORM_UNSPECIFIED, OUTPUT_TRANSFORM_SQUEEZED -> Transform.SQUEEZED;
      case OUTPUT_TRANSFORM_NONE -> Transform.NONE;
      case OUTPUT_TRANSFORM_CHOSEN -> Transform.CHOSEN;
      case OUTPUT_TRANSFORM_LOG -> Transform.LOG;
      case OUTPUT_TRANSFORM_LOGIT -> Transform.LOGIT;
      case UNRECOGNIZED -> {
        at.unknown("output_transform", proto.getOutputTransformValue());
        yield Transform.SQUEEZED;
      }
    };
  }
}
