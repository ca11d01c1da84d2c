package dateline.shell.command;

import dateline.corpus.file.BoundedLines;
import dateline.text.Characters;
import java.io.IOException;
import java.io.InputStream;
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
public final class QuestionLines implements AutoCloseable {
  private static final int LONGEST_LINE = 1 << 20;

  private final String name;
  private final InputStream in;
  private final BoundedLines lines;
  private final boolean plain;

  private QuestionLines(String name, InputStream in, boolean plain) {
    this.name = name;
    this.in = in;
    this.plain = plain;
    this.lines = new BoundedLines(in, LONGEST_LINE);
  }

  /**
   * @param file the name of a file; {@code -} is standard input
   * @throws UsageError where there is no such file
   */
  public static QuestionLines open(String file) throws IOException {
    return open(file, false);
  }

  /** Opens a file of JSON lines where its name ends so, or else of questions, one a line. */
  public static QuestionLines openEither(String file) throws IOException {
    return open(file, !file.endsWith(".jsonl"));
  }

  private static QuestionLines open(String file, boolean plain) throws IOException {
    if (file.equals("-")) {
      return new QuestionLines("standard input", System.in, plain);
    }
    Path path = Path.of(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new UsageError(
          "--from: “" + Characters.shortened(file, 200) + "” is not a file that can be read");
    }
    return new QuestionLines(file, Files.newInputStream(path), plain);
  }

  /** What a line holds. */
  public sealed interface Line {
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
  public Optional<Line> next() throws IOException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String where = name + ", line " + lines.number();
      if (lines.tooLong()) {
        return Optional.of(new Line.Bad("null", where + ": longer than 1 MiB; shorten that line"));
      }
      if (!isBlank(line)) {
        return Optional.of(read(line, where));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }

  private Line read(byte[] line, String where) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return plain
          ? new Line.Asked("null", where, unmarked(text).strip(), Optional.empty())
          : read(JsonMapper.shared().readTree(unmarked(text)), where);
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
    if (node.path("id").isContainer()) {
      return new Line.Bad(id, where + ": “id” must be a string or a number");
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
    in.close();
  }
}
