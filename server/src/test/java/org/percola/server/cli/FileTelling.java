package org.percola.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;

/// A campaign of cathodes in a folder, with suggestions whose results come in files.
record FileTelling(Path folder) {
  static FileTelling of(Path folder, int suggestions) {
    Run.in(folder, "create", "--template=composite-cathode", "--id=lab");
    Run.in(folder, "suggest", "--count=" + suggestions, "--fix=process_route=solvent", "--seed=1");
    return new FileTelling(folder);
  }

  Run tell(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return Run.in(folder, "tell", "--from=" + name);
  }

  List<Experiment> stored() throws IOException {
    return Run.in(folder, "export").json(CampaignFile.newBuilder()).getExperimentsList();
  }
}
