/// What people type and the files they write, turned into messages of the service.
///
/// Reads text, YAML, JSON and CSV; knows no call and no terminal. Every fault of an input is
/// collected with its place before the input is refused. Start reading at `MessageReader` (campaign
/// files) and `QuantityText` (measured values).
@NullMarked
package org.percola.server.cli.input;

import org.jspecify.annotations.NullMarked;
