package org.percola.server.cli.input;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The tree of a YAML 1.2 document, and so of a JSON one.
final class YamlText {
  private YamlText() {}

  /// Parses a file that holds one document.
  ///
  /// @throws InvalidInput when it is empty or not well formed
  static Node tree(FileText file) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE) // a hundred thousand candidates are 13 million
            .build();
    try {
      return new Compose(settings)
          .composeString(file.text())
          .orElseThrow(() -> new InvalidInput(file.name(), "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      String place =
          e.getProblemMark()
              .map(m -> file.name() + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
              .orElse(file.name());
      throw new InvalidInput(place, e.getProblem() + " (expected: YAML or JSON)");
    } catch (YamlEngineException e) {
      throw new InvalidInput(file.name(), e.getMessage() + " (expected: YAML or JSON)");
    }
  }
}
