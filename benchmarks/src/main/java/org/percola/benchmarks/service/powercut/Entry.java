package org.percola.benchmarks.service.powercut;

import com.google.protobuf.Message;

/// One thing that happened while a database was at work.
sealed interface Entry {

  /// Bytes were written; they may still be on their way to the disk.
  @SuppressWarnings("ArrayRecordComponent") // played back, never compared
  record Write(String file, long offset, byte[] bytes) implements Entry {}

  /// A file was given another length.
  record Truncate(String file, long size) implements Entry {}

  /// A file was taken out of the folder.
  record Delete(String file) implements Entry {}

  /// The system said that all of a file's bytes are on the disk.
  record Sync(String file) implements Entry {}

  /// The system said that the names of all files of the folder are on the disk.
  record SyncFolder() implements Entry {}

  /// A client was about to send a request.
  record Sent(Call call) implements Entry {}

  /// A client got the answer of a request.
  record Acknowledged(Call call, Message answer) implements Entry {}
}
