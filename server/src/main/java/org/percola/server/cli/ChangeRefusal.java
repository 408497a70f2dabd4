package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.percola.server.cli.input.CampaignDocument;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.Parameter;

/// Why a campaign cannot become what a file says: each fault at its place in the file, and the
/// command for what can be done about parameters that experiments do not have.
///
/// @param present the campaign as it is
record ChangeRefusal(CampaignDocument document, Campaign present, Path file) {

  /// The refusal for people; the service's own when it is not about fields.
  RuntimeException of(StatusRuntimeException refusal) {
    List<InputFault> faults = Violations.of(refusal);
    if (faults.isEmpty()) {
      return refusal;
    }
    List<InputFault> told = new ArrayList<>(document.located(faults));
    List<String> added = added(faults);
    if (!added.isEmpty()) {
      told.add(new InputFault(file.toString(), advice(added)));
    }
    return new InvalidInput(told);
  }

  // New parameters that were refused as such, not for something inside of them.
  private List<String> added(List<InputFault> faults) {
    Set<String> places = faults.stream().map(InputFault::place).collect(Collectors.toSet());
    Set<String> known =
        present.getSpec().getSpace().getParametersList().stream()
            .map(Parameter::getName)
            .collect(Collectors.toSet());
    List<Parameter> asked =
        document.content().getCampaign().getSpec().getSpace().getParametersList();
    List<String> added = new ArrayList<>();
    for (int i = 0; i < asked.size() && present.getExperimentCount() > 0; i++) {
      boolean refused = places.contains("campaign.spec.space.parameters[" + i + "]");
      if (refused && !known.contains(asked.get(i).getName())) {
        added.add(asked.get(i).getName());
      }
    }
    return added;
  }

  private String advice(List<String> added) {
    String there =
        added.stream().map(name -> " --there " + name + "=VALUE").collect(Collectors.joining());
    return "for a new campaign that has %s and learns from this one: percola create %s --id NEW --learn-from %s%s"
        .formatted(String.join(", ", added), file, ResourceName.id(present.getName()), there);
  }
}
