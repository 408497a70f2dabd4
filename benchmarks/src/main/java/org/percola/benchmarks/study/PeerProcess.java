package org.percola.benchmarks.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A Python process with one peer in it: one line of JSON in, one line out.
final class PeerProcess implements AutoCloseable {
  private final String peer;
  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private PeerProcess(String peer, Process process) {
    this.peer = peer;
    this.process = process;
    this.questions = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
  }

  static PeerProcess start(Path python, Path script, String peer) {
    ProcessBuilder builder = new ProcessBuilder(python.toString(), script.toString(), peer);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new PeerProcess(peer, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(
          peer + ": " + python + " cannot be run (expected: see benchmarks/peers/README.md)", e);
    }
  }

  /// Puts a question and waits for the answer.
  JsonObject ask(JsonObject question) {
    try {
      questions.write(question.toString());
      questions.newLine();
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(peer + ": went away (expected: an answer)");
      }
      return JsonParser.parseString(answer).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(peer + ": no answer", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
