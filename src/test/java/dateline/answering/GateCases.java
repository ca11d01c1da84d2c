package dateline.answering;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Draft;
import dateline.text.Span;
import dateline.verification.StatementCheck;
import dateline.verification.VerificationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the files of statements at the gate; the head of {@code numbers.txt} says how they go. */
final class GateCases {
  static final List<String> KINDS = List.of("numbers", "marks", "names", "tails", "characters");

  private static final String REST = " The people of Sund had known of it for a year.";
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\U([0-9A-F]{8})");

  private GateCases() {}

  /**
   * A statement, and what becomes of it.
   *
   * @param outcome "passes", "drops" or "shows"
   */
  record Case(String kind, String quote, String asked, String outcome, String text) {
    /** Whether the gate does what the row says. */
    boolean holds() {
      if (!outcome.equals("shows")) {
        return inspection(text).faults().isEmpty() == outcome.equals("passes");
      }
      String[] both = text.split(" => ");
      StatementCheck inspection = inspection(both[0]);
      return inspection.faults().isEmpty() && inspection.account().text().equals(both[1]);
    }

    String faults() {
      return inspection(text.split(" => ")[0]).faults().toString();
    }

    private StatementCheck inspection(String stated) {
      Article article = article(quote + REST);
      Quote quoted = new Quote(article, new Span(0, quote.length()));
      Verifier verifier = new Verifier(Sources.of(List.of(article)));
      Question question = Question.of(asked, LocalDate.of(2024, 3, 6));
      Draft.Statement statement =
          new Draft.Statement(stated, List.of(ClaimedQuotation.of(quoted)), Double.NaN, "");
      return StatementCheck.of(
          statement, new VerificationContext(verifier::verify, question, false), true);
    }

    @Override
    public String toString() {
      return kind + ": " + outcome + ": " + text;
    }
  }

  private static Article article(String text) {
    return ArticleBuilder.of("a")
        .publisher("The Gazette")
        .published(LocalDate.of(2024, 3, 5))
        .text(text)
        .build();
  }

  static List<Case> read(String kind) {
    try (InputStream in = GateCases.class.getResourceAsStream("gate/" + kind + ".txt")) {
      List<Case> cases = new ArrayList<>();
      String quote = "";
      String asked = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] field = line.split(": ", 2);
        switch (field[0]) {
          case "quote" -> quote = field[1];
          case "asked" -> asked = field[1];
          case "passes", "drops", "shows" ->
              cases.add(new Case(kind, quote, asked, field[0], unescaped(field[1])));
          default -> {}
        }
      }
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unescaped(String text) {
    return ESCAPE.matcher(text).replaceAll(GateCases::character);
  }

  private static String character(MatchResult escape) {
    String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return java.util.regex.Matcher.quoteReplacement(
        escape.group(1) == null
            ? Character.toString(Integer.parseInt(hex, 16))
            : String.valueOf((char) Integer.parseInt(hex, 16)));
  }

  /** Prints how many rows of each file hold, and which do not. */
  public static void main(String[] arguments) {
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.add("paraphrases");
    for (String kind : kinds) {
      List<Case> cases = read(kind);
      List<Case> failing = cases.stream().filter(one -> !one.holds()).toList();
      System.out.println(
          kind + ": " + (cases.size() - failing.size()) + " of " + cases.size() + " hold");
      failing.forEach(one -> System.out.println("  " + one + "\n      " + one.faults()));
    }
  }
}
