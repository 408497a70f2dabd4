package org.percola.server.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.percola.server.convert.Sha256;

/// A file that a person named: its name for messages, and its text.
///
/// @param sha256 of its bytes, in hexadecimal
public record FileText(String name, String text, String sha256) {
  /// What spreadsheets write in front of UTF-8 text.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(json|ya?ml)");
  private static final Pattern TABLE = Pattern.compile("(?i).*\\.[ct]sv");

  /// A header is no beginning of JSON, and of YAML only where that is a key, an item or a remark.
  private static final Pattern HEADER = Pattern.compile("[^\\[{#%-][^:]*[,;\\t][^:]*");

  /// A text that is in no file.
  public FileText(String name, String text) {
    this(name, text, Sha256.of(text.getBytes(UTF_8)));
  }

  /// Reads a UTF-8 file, with or without a byte-order mark.
  ///
  /// @throws InvalidInput when it cannot be read
  public static FileText of(Path file) {
    String name = file.toString();
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
      return new FileText(name, text.substring(start), Sha256.of(bytes));
    } catch (NoSuchFileException e) {
      throw new InvalidInput(name, "no such file");
    } catch (CharacterCodingException e) {
      throw new InvalidInput(name, "not UTF-8 text");
    } catch (IOException e) {
      throw new InvalidInput(name, "cannot be read: " + e.getMessage());
    }
  }

  /// Whether it is a table, as spreadsheets export it: its name says so or, where the name says
  /// nothing, its first line looks like a header.
  public boolean isTable() {
    if (TABLE.matcher(name).matches() || DOCUMENT.matcher(name).matches()) {
      return TABLE.matcher(name).matches();
    }
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return HEADER.matcher(first).matches();
  }
}
