/// Pictures of what the service answers, for papers and talks: charts by XChart, written as SVG or
/// PNG without a display.
///
/// Loaded only when a picture is asked for. Start reading at
/// [DiagnosisPlots][org.percola.server.cli.plot.DiagnosisPlots].
@NullMarked
package org.percola.server.cli.plot;

import org.jspecify.annotations.NullMarked;
