package dateline.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions from JSON lines, one at a time: {@code {"id": …, "question": "…", "asOf":
 * "2021-12-31"}}. Blank lines are passed over; other keys are let be.
 */
final class QuestionLines implements AutoCloseable {
  private final String name;
  private final BufferedReader bytes;
  private int line;

  private QuestionLines(String name, InputStream in) {
    this.name = name;
    // Latin-1 gives each byte as one character, so that a line that is not UTF-8 spoils itself
    // alone.
    this.bytes = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
  }

  /**
   * @param file the name of a file; {@code -} is standard input
   * @throws UsageError where there is no such file
   */
  static QuestionLines open(String file) throws IOException {
    if (file.equals("-")) {
      return new QuestionLines("standard input", System.in);
    }
    Path path = Path.of(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new UsageError("--from: “" + Cut.to(file, 200) + "” is not a file that can be read");
    }
    return new QuestionLines(file, Files.newInputStream(path));
  }

  /** What a line holds. */
  sealed interface Line {
    /** The question's id as JSON, {@code null} where it has none. */
    String id();

    /**
     * A question.
     *
     * @param where the file and the line
     * @param asOf the line's own as-of date, as it was written
     */
    record Asked(String id, String where, String question, Optional<String> asOf) implements Line {}

    /**
     * A line that is no question.
     *
     * @param problem the file, the line, what is wrong and how to mend it
     */
    record Bad(String id, String problem) implements Line {}
  }

  /** The next line; empty after the last. */
  Optional<Line> next() throws IOException {
    String latin1 = bytes.readLine();
    while (latin1 != null && latin1.isBlank()) {
      line++;
      latin1 = bytes.readLine();
    }
    line++;
    return Optional.ofNullable(latin1).map(this::read);
  }

  private Line read(String latin1) {
    String where = name + ", line " + line;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
              .toString();
      return read(JsonMapper.shared().readTree(unmarked(text)), where);
    } catch (CharacterCodingException e) {
      return new Line.Bad("null", where + ": not UTF-8; save the file as UTF-8");
    } catch (JacksonException e) {
      String column = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
      return new Line.Bad("null", where + column + ": not JSON; a line must be one JSON object");
    }
  }

  private static Line read(JsonNode node, String where) {
    String id = node.path("id").isValueNode() ? node.path("id").toString() : "null";
    if (!node.isObject()) {
      return new Line.Bad(
          id, where + ": not a JSON object; write {\"id\": …, \"question\": \"…\"}");
    }
    if (!node.path("question").isString()) {
      return new Line.Bad(id, where + ": no “question”; write {\"id\": …, \"question\": \"…\"}");
    }
    JsonNode asOf = node.path("asOf");
    if (!asOf.isString() && !asOf.isMissingNode() && !asOf.isNull()) {
      return new Line.Bad(id, where + ": “asOf” must be a string such as \"2021-12-31\"");
    }
    Optional<String> date = asOf.isString() ? Optional.of(asOf.asString()) : Optional.empty();
    return new Line.Asked(id, where, node.path("question").asString(), date);
  }

  /** Without a byte order mark. */
  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
