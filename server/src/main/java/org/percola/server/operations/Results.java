package org.percola.server.operations;

/// How it is written down why an operation has no answer.
public interface Results {

  /// What is kept of an operation whose work threw.
  byte[] failed(RuntimeException thrown);

  /// What is kept of one whose work needs more memory than there is.
  byte[] failed(OutOfMemoryError thrown);

  /// What is kept of one that somebody cancelled.
  byte[] cancelled();
}
