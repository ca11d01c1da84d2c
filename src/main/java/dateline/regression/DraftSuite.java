package dateline.regression;

import dateline.answering.Answer;
import dateline.question.Question;
import dateline.text.BareWords;
import dateline.text.Edges;
import dateline.verification.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A suite of what is answered today, for a person to review. Every expectation carries {@code
 * unreviewed: true}; whoever has looked at it takes that line out.
 */
public final class DraftSuite {
  private static final String HEAD =
      """
      # A draft: what Dateline answered, which nobody has looked at yet. Look at each case, correct
      # what is wrong, and take out "unreviewed: true" where an expectation is right.
      """;

  private static final int LONGEST_ID = 40;

  private final Map<String, Object> suite = new LinkedHashMap<>();
  private final List<Map<String, Object>> cases = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param name the suite's name
   * @param corpus the folder of its articles, as it will be found from the suite's own folder
   * @param today the reader's today, which is set so that the suite can be repeated
   */
  public DraftSuite(String name, String corpus, LocalDate today) {
    suite.put("name", name);
    suite.put("corpus", corpus);
    suite.put("today", today.toString());
  }

  /**
   * Adds a case.
   *
   * @param id the question's id; one is made of its words where it is blank
   */
  public void add(String id, Question question, Answer answer) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", unused(id.isBlank() ? slug(question.text()) : id));
    one.put("question", question.text());
    question.asOf().ifPresent(day -> one.put("as-of", day.toString()));
    one.put("expect", expected(answer));
    cases.add(one);
  }

  private static List<Map<String, Object>> expected(Answer answer) {
    List<Map<String, Object>> expected = new ArrayList<>();
    switch (answer) {
      case Answer.Abstained _ -> expected.add(unreviewed("abstains", true));
      case Answer.Answered answered -> {
        expected.add(unreviewed("answered", true));
        answered.statements().forEach(said -> expected.add(unreviewed("contains", words(said))));
        answered.citations().stream()
            .filter(cited -> supports(answered, cited.n()))
            .forEach(cited -> {
              Map<String, Object> cites = new LinkedHashMap<>();
              cites.put("article", cited.quote().article().id());
              cites.put("quote", cited.quote().text());
              expected.add(unreviewed("cites", cites));
            });
      }
    }
    answer.notes().stream()
        .map(note -> note.kind().json())
        .distinct()
        .forEach(kind -> expected.add(unreviewed("note", kind)));
    return expected;
  }

  private static boolean supports(Answer.Answered answer, int n) {
    return answer.statements().stream().anyMatch(said -> said.citations().contains(n));
  }

  /** The words that answer, where the statement has them; else all of it. */
  private static String words(Statement said) {
    boolean within = !said.focus().isBlank() && said.text().contains(said.focus());
    return within ? said.focus() : said.text();
  }

  private static Map<String, Object> unreviewed(String name, Object value) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put(name, value);
    item.put("unreviewed", true);
    return item;
  }

  private String unused(String id) {
    String unused = id;
    for (int i = 2; !ids.add(unused); i++) {
      unused = id + "-" + i;
    }
    return unused;
  }

  private static String slug(String question) {
    String words = String.join("-", BareWords.of(question));
    String cut = Edges.stripEnd(words.substring(0, Math.min(LONGEST_ID, words.length())), "-");
    return cut.isEmpty() ? "question" : cut;
  }

  /** The suite as YAML. */
  public String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    options.setIndicatorIndent(2);
    options.setIndent(4);
    suite.put("cases", cases);
    return HEAD + new Yaml(options).dump(suite);
  }
}
