package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.report.SheetReport;
import org.percola.server.cli.report.ToldReport;
import org.percola.server.cli.sheet.Retelling;
import org.percola.server.cli.sheet.ToldAgain;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ListExperimentsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola tell`: what came of experiments.
@Command(
    name = "tell",
    description = "Tells what came of an experiment, or of many from a file.",
    footer = {
      "",
      "Examples:",
      "  percola tell exp-7 utilization=0.93±0.05 average_voltage=2.06V",
      "  percola tell exp-7 specific_capacity=381mAh/g --condition cycle=3 --cell C12",
      "  percola tell exp-7 'utilization=>=0.9' --as-made anneal_hours=0.75",
      "  percola tell exp-7 utilization=0.93±0.05 --correct",
      "  percola tell exp-7 utilization=1.2 --confirmed    # unlikely, but looked at: it counts",
      "  percola tell exp-8 --failed \"cell shorted at once\"",
      "  percola tell --from results.csv     # experiment,utilization,utilization_sd,average_voltage",
      "  percola tell --from results.csv     # again, with more rows: only those are told",
      "  percola tell --from results.csv --ignore note,operator    # columns that are not for Percola",
      "  percola tell --from results.csv --correct    # a value in it was mistyped, and is right now",
      "",
      "± may be written +-; it is one standard error."
    })
final class TellCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final ToldOptions options = new ToldOptions();
  @Mixin private final SheetOptions sheet = new SheetOptions();

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "EXPERIMENT",
      description = "Its id, or the beginning of it.")
  private @Nullable String experiment;

  @Parameters(
      arity = "0..*",
      index = "1..*",
      paramLabel = "OUTCOME=VALUE",
      description = "A measured value: 0.93, 0.93±0.05, 93±5%%, 2.06V, >=3 for a bound.")
  private List<String> values = new ArrayList<>();

  @Option(names = "--campaign", paramLabel = "CAMPAIGN", description = "When there are several.")
  private @Nullable String campaign;

  @Option(
      names = "--correct",
      description =
          "The values take the place of the latest ones told of the same outcomes. What is not said"
              + " again, such as the cell, stays. With --from: values that differ from those told"
              + " before take their place.")
  private boolean correct;

  @Option(names = "--json", description = "Print the experiments as JSON, and nothing else.")
  private boolean json;

  TellCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    @Nullable Path file = sheet.file();
    if ((file == null) == (experiment == null)) {
      String said = file == null ? "neither was given" : "both were given";
      throw new InvalidInput("EXPERIMENT, --from", said + " (expected: one of the two)");
    }
    Retelling retelling = sheet.retelling(correct);
    try (Connection connection = place.open(here)) {
      Campaign chosen = CampaignChoice.of(connection, "--campaign", campaign);
      if (file == null) {
        print(chosen, one(connection, chosen, retelling));
      } else {
        options.refuse("--from");
        TellingRows rows = new TellingRows(connection, chosen, retelling, sheet.ignored());
        print(chosen, rows.tell(FileText.of(here.file(file))));
      }
    }
    return ExitCode.OK;
  }

  private SheetTold one(Connection connection, Campaign chosen, Retelling retelling) {
    Telling telling = new Telling(connection);
    Faults faults = new Faults();
    Told typed = options.read(String.valueOf(experiment), values, chosen.getSpec(), faults);
    List<Experiment> found = new ArrayList<>();
    ExperimentList experiments = ExperimentList.of(connection, chosen);
    faults.collect(() -> found.add(experiments.find("EXPERIMENT", typed.experiment())));
    Told told =
        correct && !found.isEmpty() ? Corrections.of(typed, found.getFirst(), faults) : typed;
    if (faults.any() && !found.isEmpty()) {
      faults.addAll(telling.judge(found.getFirst(), told, false));
    }
    faults.refuse();
    boolean once = retelling == Retelling.ASK;
    ToldAgain again =
        once ? ToldAgain.of(told, found.getFirst()) : new ToldAgain(told, false, List.of());
    List<Experiment> now =
        again.known()
            ? List.copyOf(found)
            : List.of(tell(telling, found.getFirst(), again.fresh()));
    return new SheetTold(now, now, 1, 0, again.remarks());
  }

  private static Experiment tell(Telling telling, Experiment experiment, Told told) {
    try {
      return telling.tell(experiment, told, Telling.Once.anyway());
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = Telling.faults(refusal, told);
      if (faults.isEmpty()) {
        throw refusal;
      }
      throw (InvalidInput) new InvalidInput(faults).initCause(refusal);
    }
  }

  private void print(Campaign chosen, SheetTold told) {
    List<String> remarks = told.remarks().stream().map(InputFault::toString).toList();
    SheetReport sheetReport = new SheetReport(told.known(), told.elsewhere(), told.told(), remarks);
    if (json) {
      here.printJson(ListExperimentsResponse.newBuilder().addAllExperiments(told.rows()).build());
      sheetReport.sentences().forEach(here.err()::println);
      return;
    }
    var page = here.page();
    new ToldReport(chosen, told.changed()).write(page);
    sheetReport.write(page);
    here.print(page);
  }
}
