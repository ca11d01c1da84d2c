package dateline.shell.command;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the last answer beside the index, so that {@code show} can mark its quotations. The file
 * holds the answer's JSON; it is written whole or not at all.
 */
public final class LastAnswer {
  private static final String FILE = "last-answer.json";

  private final Workspace workspace;

  public LastAnswer(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * A citation of the last answer.
   *
   * @param n its number
   * @param article the id of its article
   * @param span where the quotation stands
   * @param quote the quotation as it was then
   */
  public record Cited(int n, String article, Span span, String quote) {
    /** Whether the quotation still stands there. */
    public boolean standsIn(String text) {
      return !quote.isEmpty() && span.end() <= text.length() && span.of(text).equals(quote);
    }
  }

  public void keep(Answer answer) throws IOException {
    String json = new AnswerJson(workspace.corpus().toString()).line(answer);
    Path file = workspace.index().resolve(FILE);
    Path fresh = Files.createTempFile(workspace.index(), FILE, ".new");
    try {
      Files.writeString(fresh, json);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** What the last answer cites; empty where there was none or its file cannot be read. */
  public List<Cited> citations() throws IOException {
    try {
      JsonNode answer =
          JsonMapper.shared().readTree(Files.readString(workspace.index().resolve(FILE)));
      List<Cited> cited = new ArrayList<>();
      answer.path("citations").forEach(node -> cited.add(cited(node)));
      answer.path("nearest").forEach(node -> cited.add(cited(node)));
      return cited;
    } catch (NoSuchFileException | JacksonException | IllegalArgumentException none) {
      return List.of();
    }
  }

  private static Cited cited(JsonNode node) {
    return new Cited(
        node.path("n").asInt(0),
        node.path("article").asString(""),
        new Span(node.path("start").asInt(0), node.path("end").asInt(0)),
        node.path("quote").asString(""));
  }
}
