package dateline.shell.command;

import dateline.conversation.CitedQuotation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the last answer beside the index, so that {@code show} can mark its quotations. The file
 * holds the answer's JSON; it is written whole or not at all.
 */
public final class LastAnswer {
  private static final String FILE = "last-answer.json";
  private static final Pattern MARK = Pattern.compile("\\[?([1-9][0-9]{0,2})]?");

  private final Workspace workspace;

  public LastAnswer(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The number of a mark, {@code 1} or {@code [1]}; empty where the word is none. */
  public static Optional<Integer> number(String word) {
    Matcher mark = MARK.matcher(word);
    return mark.matches() ? Optional.of(Integer.valueOf(mark.group(1))) : Optional.empty();
  }

  /**
   * @param json the answer, as {@link dateline.answering.AnswerJson} writes it
   */
  public void keep(String json) throws IOException {
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
  public List<CitedQuotation> citations() throws IOException {
    try {
      return CitedQuotation.in(
          JsonMapper.shared().readTree(Files.readString(workspace.index().resolve(FILE))));
    } catch (NoSuchFileException
        | CharacterCodingException
        | JacksonException
        | IllegalArgumentException none) {
      return List.of();
    }
  }

  /**
   * The citation of a mark.
   *
   * @throws UsageError where the last answer has no such mark
   */
  public CitedQuotation cited(int n) throws IOException {
    List<CitedQuotation> cited = citations();
    return cited.stream()
        .filter(one -> one.n() == n)
        .findFirst()
        .orElseThrow(() ->
            new UsageError(
                cited.isEmpty()
                    ? "there is no [" + n + "]: no answer here cites anything yet"
                    : "there is no ["
                        + n
                        + "]; the last answer has [1] to ["
                        + cited.size()
                        + "]"));
  }

  /** The citation of the mark that a word is. */
  public CitedQuotation cited(String word) throws IOException {
    int n =
        number(word)
            .orElseThrow(() -> new UsageError("a mark of the last answer is a number, such as 1"));
    return cited(n);
  }
}
