package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.RenderTemplateRequest;

/// Ready-made campaigns.
public final class TemplateConverter {
  private TemplateConverter() {}

  /// The campaign that a request describes, with the experiments that come with it.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static Campaign fromProto(RenderTemplateRequest request) {
    Violations at = Violations.ofRequest();
    if (request.getTemplateCase() == RenderTemplateRequest.TemplateCase.TEMPLATE_NOT_SET) {
      at.add("template", "none", "composite_cathode");
    }
    CompositeCathodeTemplate proto = request.getCompositeCathode();
    CompositeCathode template = read(proto, at.at("composite_cathode"));
    at.refuse();
    String id = ResourceName.idOf(template.displayName());
    return proto.getIncludeLiterature() ? SeedCampaign.campaign(id, template) : template.build(id);
  }

  /// A campaign with its experiments, as one file.
  public static CampaignFile toProto(Campaign campaign) {
    CampaignFile.Builder file =
        CampaignFile.newBuilder().setCampaign(CampaignConverter.toProto(campaign));
    campaign
        .experiments()
        .forEach(experiment ->
            file.addExperiments(
                ExperimentConverter.toProto(experiment).toBuilder()
                    .setName(ResourceName.experiment(campaign.id(), experiment.id()))));
    return file.build();
  }

  private static CompositeCathode read(CompositeCathodeTemplate proto, Violations at) {
    CompositeCathode template =
        CompositeCathode.standard()
            .withDisplayName(proto.getDisplayName())
            .withLoading(loading(proto, at));
    if (proto.getMaximizeArealCapacity()) {
      template = template.withMaximumArealCapacity();
    }
    if (proto.getAllowCryoMilled()) {
      template = template.withCryoMilled();
    }
    return withStack(withArealCapacity(template, proto, at), proto, at);
  }

  private static CompositeCathode withArealCapacity(
      CompositeCathode template, CompositeCathodeTemplate proto, Violations at) {
    if (!proto.hasMinimumArealCapacity()) {
      return template;
    }
    CompositeCathode with =
        at.at("minimum_areal_capacity")
            .build(() -> template.withMinimumArealCapacity(proto.getMinimumArealCapacity()));
    return with == null ? template : with;
  }

  private static CompositeCathode withStack(
      CompositeCathode template, CompositeCathodeTemplate proto, Violations at) {
    if (!proto.hasStackTarget()) {
      return template;
    }
    VoltageBasis basis = basis(proto.getStackTarget(), at.at("stack_target"));
    CompositeCathode with =
        at.at("stack_target")
            .at("volts")
            .build(() -> template.withStack(proto.getStackTarget().getVolts(), basis));
    return with == null ? template : with;
  }

  private static CompositeCathode.Loading loading(CompositeCathodeTemplate proto, Violations at) {
    boolean fixed = proto.hasFixedLoadingMgPerCm2();
    if (fixed && proto.getVariableLoading()) {
      at.add("variable_loading", true, "false, for the loading is fixed");
    }
    CompositeCathode.@Nullable Loading loading =
        fixed
            ? at.at("fixed_loading_mg_per_cm2")
                .build(() -> new CompositeCathode.Loading.Fixed(proto.getFixedLoadingMgPerCm2()))
            : null;
    if (loading != null) {
      return loading;
    }
    return proto.getVariableLoading()
        ? new CompositeCathode.Loading.Variable()
        : new CompositeCathode.Loading.Usual();
  }

  private static VoltageBasis basis(CompositeCathodeTemplate.StackTarget proto, Violations at) {
    return switch (proto.getVoltageBasis()) {
      case VOLTAGE_BASIS_UNSPECIFIED, VOLTAGE_BASIS_NOMINAL -> VoltageBasis.NOMINAL;
      case VOLTAGE_BASIS_MINIMUM -> VoltageBasis.MINIMUM;
      case VOLTAGE_BASIS_MAXIMUM -> VoltageBasis.MAXIMUM;
      case UNRECOGNIZED -> {
        at.unknown("voltage_basis", proto.getVoltageBasisValue());
        yield VoltageBasis.NOMINAL;
      }
    };
  }
}
