package org.percola.server.cli.sheet;

import org.percola.server.cli.input.Told;
import org.percola.v1.Experiment;

/// What a row tells, and what is known of its experiment.
public record SheetRow(Told told, Experiment experiment) {}
