package dateline.reading;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.model.ModelException;
import dateline.model.ScriptedModel;
import dateline.prompt.Prompts;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.reading.generative.GenerativeReader;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads {@code replies.txt}; its head says how it goes. */
final class ReplyCases {
  private static final String PORT = "The port of Lindholm reopened on Monday.";
  private static final String SAIL = "He said \"we sail\" again.";
  private static final Question QUESTION =
      Question.of("When did it reopen?", LocalDate.of(2024, 5, 1));
  private static final List<RankedPassage> PASSAGES =
      List.of(passage("a", PORT), passage("b", SAIL));

  private ReplyCases() {}

  /** A reply, and what stands in it. */
  record Case(String expected, String reply) {
    boolean holds() {
      return read(false).equals(wanted())
          && read(true).equals(wanted())
          && mended().equals(wanted());
    }

    String read(boolean streaming) {
      GenerativeReader reader = reader();
      try {
        Draft draft =
            streaming ? reader.read(QUESTION, PASSAGES, _ -> {}) : reader.read(QUESTION, PASSAGES);
        return told(draft.statements());
      } catch (ModelException e) {
        return "[]";
      }
    }

    /** What is read of it as the reply to the second prompt, which asks for mended statements. */
    String mended() {
      return told(reader().mend(QUESTION, PASSAGES, List.of()));
    }

    private GenerativeReader reader() {
      return new GenerativeReader(
          new ScriptedModel(_ -> reply.replace('⏎', '\n')), Prompts.of(Path.of("prompts")));
    }

    private static String told(List<Draft.Statement> statements) {
      return statements.stream().map(Case::told).toList().toString();
    }

    private static String told(Draft.Statement statement) {
      return statement.text() + statement.quotations().stream().map(Case::told).toList();
    }

    private static String told(ClaimedQuotation quotation) {
      return quotation.article() + ":" + quotation.text().replaceAll("\\s+", " ");
    }

    private String wanted() {
      String port = "The port reopened.[a:" + PORT + "]";
      String sail = SAIL + "[b:" + SAIL + "]";
      return switch (expected) {
        case "read" -> "[" + port + "]";
        case "inner" -> "[" + sail + "]";
        case "two" -> "[" + port + ", " + sail + "]";
        default -> "[]";
      };
    }

    @Override
    public String toString() {
      return expected + " | " + reply;
    }
  }

  private static RankedPassage passage(String id, String text) {
    Article article = ArticleBuilder.of(id).text(text).build();
    return RankedPassages.whole(article);
  }

  static List<Case> read() {
    try (InputStream in = ReplyCases.class.getResourceAsStream("replies.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" | "))
          .map(line -> line.split(" \\| ", 2))
          .map(row -> new Case(row[0], row[1]))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints how many rows hold, and what is read from the others. */
  public static void main(String[] arguments) {
    List<Case> cases = read();
    List<Case> failing = cases.stream().filter(one -> !one.holds()).toList();
    System.out.println("replies: " + (cases.size() - failing.size()) + " of " + cases.size());
    failing.forEach(one -> System.out.println("  " + one + "\n     " + one.read(true)));
  }
}
