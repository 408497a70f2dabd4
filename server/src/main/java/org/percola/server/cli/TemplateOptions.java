package org.percola.server.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.v1.CampaignFile;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.CompositeCathodeTemplate.StackTarget;
import org.percola.v1.CompositeCathodeTemplate.VoltageBasis;
import org.percola.v1.RenderTemplateRequest;
import picocli.CommandLine.Option;

/// Settings of the composite-cathode campaign, as options.
final class TemplateOptions {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "composite_cathode.minimum_areal_capacity", "--min-areal-capacity",
          "composite_cathode.stack_target.volts", "--stack-voltage");

  /// Which voltage of a stack is meant.
  enum Voltage {
    NOMINAL,
    MIN,
    MAX
  }

  @Option(
      names = "--min-areal-capacity",
      paramLabel = "Q",
      description = "Wanted besides: at least this areal capacity, in mAh/cm2.")
  private @Nullable Double minimumArealCapacity;

  @Option(
      names = "--max-areal-capacity",
      description =
          "Wanted besides: as much areal capacity as can be had, traded off against the energy.")
  private boolean maximumArealCapacity;

  @Option(
      names = "--stack-voltage",
      paramLabel = "V",
      description = "Maximise the energy of a bipolar stack that reaches this voltage, in Wh/kg.")
  private @Nullable Double stackVoltage;

  @Option(
      names = "--voltage-basis",
      paramLabel = "WHICH",
      description =
          "Which voltage of the stack is meant: nominal, min (at the end of discharge) or max (at"
              + " the end of charge). Default: nominal.")
  private @Nullable Voltage voltageBasis;

  /// Whether any of them was given.
  boolean given() {
    return minimumArealCapacity != null
        || maximumArealCapacity
        || stackVoltage != null
        || voltageBasis != null;
  }

  /// @throws InvalidInput when any was given without an example to shape
  void onlyWith(@Nullable Example example) {
    if (example == null && given()) {
      throw new InvalidInput(
          "--min-areal-capacity, --max-areal-capacity, --stack-voltage, --voltage-basis",
          "given without --example (expected: wishes in the campaign itself, see 'percola create"
              + " --help')");
    }
  }

  /// The campaign with these settings.
  ///
  /// @throws InvalidInput with every option that the template cannot take
  CampaignFile render(Connection connection, boolean literature) {
    RenderTemplateRequest request =
        RenderTemplateRequest.newBuilder()
            .setCompositeCathode(template().setIncludeLiterature(literature))
            .build();
    return Violations.named(OPTIONS, () -> connection.templates().renderTemplate(request));
  }

  private CompositeCathodeTemplate.Builder template() {
    CompositeCathodeTemplate.Builder template =
        CompositeCathodeTemplate.newBuilder().setMaximizeArealCapacity(maximumArealCapacity);
    if (minimumArealCapacity != null) {
      template.setMinimumArealCapacity(minimumArealCapacity);
    }
    if (stackVoltage != null || voltageBasis != null) {
      StackTarget.Builder target = template.getStackTargetBuilder();
      target.setVolts(stackVoltage == null ? 0 : stackVoltage);
      target.setVoltageBasis(basis(voltageBasis == null ? Voltage.NOMINAL : voltageBasis));
    }
    return template;
  }

  private static VoltageBasis basis(Voltage voltage) {
    return switch (voltage) {
      case NOMINAL -> VoltageBasis.VOLTAGE_BASIS_NOMINAL;
      case MIN -> VoltageBasis.VOLTAGE_BASIS_MINIMUM;
      case MAX -> VoltageBasis.VOLTAGE_BASIS_MAXIMUM;
    };
  }
}
