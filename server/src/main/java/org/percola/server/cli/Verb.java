package org.percola.server.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What `percola` can be told to do, in the order in which its help lists it.
enum Verb {
  SUGGEST(SuggestCommand::new),
  TELL(TellCommand::new),
  ADD(AddCommand::new),
  STATUS(StatusCommand::new),
  QUEUE(QueueCommand::new),
  LEASE(LeaseCommand::new),
  WATCH(WatchCommand::new),
  BEST(BestCommand::new),
  PREDICT(PredictCommand::new),
  SWEEP(SweepCommand::new),
  SEEK(SeekCommand::new),
  CREATE(CreateCommand::new),
  CHANGE(ChangeCommand::new),
  EXPORT(ExportCommand::new),
  IMPORT(ImportCommand::new),
  BACKUP(BackupCommand::new),
  DIAGNOSE(DiagnoseCommand::new),
  REPLAY(ReplayCommand::new),
  LITERATURE(LiteratureCommand::new),
  SERVE(ServeCommand::new),
  KEY(KeyCommand::with);

  @SuppressWarnings("ImmutableEnumChecker") // references to constructors hold nothing
  private final Function<Surroundings, Object> command;

  Verb(Function<Surroundings, Object> command) {
    this.command = command;
  }

  /// The one that a command line begins with; all where it begins with none, for help on them.
  ///
  /// Options are read by reflection, which costs every start several milliseconds a verb.
  static List<Verb> neededFor(String... arguments) {
    return Arrays.stream(values())
        .filter(verb -> arguments.length > 0 && verb.word().equals(arguments[0]))
        .findFirst()
        .map(List::of)
        .orElse(List.of(values()));
  }

  /// Whether a word is one of them.
  static boolean isOne(String word) {
    return Arrays.stream(values()).anyMatch(verb -> verb.word().equals(word));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The command as the parser wants it.
  Object in(Surroundings here) {
    return command.apply(here);
  }
}
