package org.percola.server.cli.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// A file that a person named: its name for messages, and its text.
public record FileText(String name, String text) {
  /// What spreadsheets write in front of UTF-8 text.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// Reads a UTF-8 file, with or without a byte-order mark.
  ///
  /// @throws InvalidInput when it cannot be read
  public static FileText of(Path file) {
    String name = file.toString();
    try {
      String text = Files.readString(file);
      int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
      return new FileText(name, text.substring(start));
    } catch (NoSuchFileException e) {
      throw new InvalidInput(name, "no such file");
    } catch (CharacterCodingException e) {
      throw new InvalidInput(name, "not UTF-8 text");
    } catch (IOException e) {
      throw new InvalidInput(name, "cannot be read: " + e.getMessage());
    }
  }

  /// Whether the name says that it is a table, as spreadsheets export it.
  public boolean isTable() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".tsv");
  }
}
