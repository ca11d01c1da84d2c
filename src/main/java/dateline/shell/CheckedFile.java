package dateline.shell;

import dateline.check.SavedAnswers;
import dateline.shell.command.Failure;
import dateline.text.Characters;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file to check: saved answers where it begins with a brace, one a line or one over several
 * lines; else a draft.
 */
final class CheckedFile {
  /** Bytes of a draft, and of one saved answer. */
  static final int MOST_BYTES = 4 << 20;

  /** Bytes of standard input, which is kept: it can be read but once. */
  private static final int LARGEST_INPUT = 64 << 20;

  private final String name;
  private final Content content;

  private CheckedFile(String name, Content content) {
    this.name = name;
    this.content = content;
  }

  /** Gives what is in it, from its beginning, as often as it is asked. */
  private interface Content {
    InputStream open() throws IOException;
  }

  /** Its name; "standard input" has none of its own. */
  String name() {
    return name;
  }

  /**
   * @throws Failure where there is no such file, or it cannot be read
   */
  static CheckedFile named(String file) throws IOException {
    if (file.equals("-")) {
      byte[] input = System.in.readNBytes(LARGEST_INPUT + 1);
      if (input.length > LARGEST_INPUT) {
        throw new Failure(
            "standard input is longer than " + LARGEST_INPUT + " bytes; check it in parts");
      }
      return new CheckedFile("standard input", () -> new ByteArrayInputStream(input));
    }
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
        throw new Failure(
            "“" + Characters.shortened(file, 200) + "” is not a file that can be read");
      }
      return new CheckedFile(file, () -> Files.newInputStream(path));
    } catch (InvalidPathException e) {
      throw new Failure(
          "“" + Characters.shortened(file, 200) + "” cannot be the name of a file here", e);
    }
  }

  /** Whether it holds saved answers. */
  boolean isSavedAnswers() throws IOException {
    try (InputStream in = new BufferedInputStream(content.open())) {
      int b = in.read();
      while (b == 0xef || b == 0xbb || b == 0xbf || b == ' ' || b == '\n' || b == '\r'
          || b == '\t') {
        b = in.read();
      }
      return b == '{';
    }
  }

  /** The draft. */
  String draft() throws IOException {
    try (InputStream in = content.open()) {
      return text(bounded(in.readNBytes(MOST_BYTES + 1)));
    }
  }

  /** Reads the saved answers one after the other. */
  void answers(Consumer<SavedAnswers.Saved> out) throws IOException {
    if (isOneAnswer()) {
      try (InputStream in = content.open()) {
        out.accept(SavedAnswers.read(text(bounded(in.readNBytes(MOST_BYTES + 1))), name));
      }
      return;
    }
    try (InputStream in = new BufferedInputStream(content.open(), 1 << 16)) {
      int number = 1;
      for (Optional<byte[]> line = line(in); line.isPresent(); line = line(in)) {
        line(line.get(), number++).ifPresent(out);
      }
    }
  }

  /** Whether the first line ends before its answer does. */
  private boolean isOneAnswer() throws IOException {
    try (InputStream in = new BufferedInputStream(content.open())) {
      Optional<byte[]> first = line(in);
      while (first.isPresent() && new String(first.get(), StandardCharsets.UTF_8).isBlank()) {
        first = line(in);
      }
      Optional<byte[]> second = line(in);
      return first
              .map(line -> new String(line, StandardCharsets.UTF_8).strip().equals("{"))
              .orElse(false)
          || second.isEmpty()
          || new String(first.orElseThrow(), StandardCharsets.UTF_8).strip().endsWith(",");
    }
  }

  private Optional<SavedAnswers.Saved> line(byte[] line, int number) {
    String where = name + ", line " + number;
    if (line.length > MOST_BYTES) {
      return Optional.of(
          new SavedAnswers.Saved.Broken(where + ": longer than " + MOST_BYTES + " bytes"));
    }
    try {
      String text = decoded(line);
      return text.isBlank() ? Optional.empty() : Optional.of(SavedAnswers.read(text, where));
    } catch (CharacterCodingException e) {
      return Optional.of(
          new SavedAnswers.Saved.Broken(where + ": not UTF-8; save the file as UTF-8"));
    }
  }

  /** The next line, of which no more is kept than shows that it is too long. */
  private static Optional<byte[]> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= MOST_BYTES) {
        line.write(b);
      }
    }
    return Optional.of(line.toByteArray());
  }

  private byte[] bounded(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Failure(
          "“"
              + Characters.shortened(name, 200)
              + "” is longer than "
              + MOST_BYTES
              + " bytes; check it in parts");
    }
    return bytes;
  }

  private String text(byte[] bytes) {
    try {
      return decoded(bytes);
    } catch (CharacterCodingException e) {
      throw new Failure(
          "“"
              + Characters.shortened(name, 200)
              + "” is not UTF-8; save it as UTF-8, for example with: iconv -f"
              + " WINDOWS-1252 -t UTF-8",
          e);
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
