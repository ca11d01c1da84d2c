package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft says, quotes and names, in the ways of writers, Markdown and chatbots. */
class DraftTextTest {
  private static List<DraftSentence> read(String draft) {
    return DraftText.sentences(draft, Set.of("bloomberg", "the gazette"));
  }

  /** A sentence, its quotations, and the marks of its sources. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The mayor was "very pleased".[1]                | The mayor was "very pleased".   | very pleased | [1]
          The mayor was “very pleased” [1], he said.      | The mayor was “very pleased”, he said. | very pleased | [1]
          The mayor was glad. [1]                         | The mayor was glad.             |              | [1]
          The mayor was glad [1, 3].                      | The mayor was glad.             |              | [1] [3]
          The mayor was glad [1][2].                      | The mayor was glad.             |              | [1] [2]
          The mayor was glad[^4].                         | The mayor was glad.             |              | [4]
          The mayor was glad【2†source】.                  | The mayor was glad.             |              | [2]
          The mayor was glad 【2:0†source】【3】             | The mayor was glad              |              | [2] [3]
          The mayor was glad.¹²                           | The mayor was glad.             |              | [12]
          The mayor was glad (Bloomberg, 2023).           | The mayor was glad.             |              | (Bloomberg, 2023)
          The mayor was glad (so he said).                | The mayor was glad (so he said). |             |
          The mayor [was glad](https://a.example/x) then. | The mayor was glad then.        |              | https://a.example/x
          The mayor was glad [[1]](https://a.example/x).  | The mayor was glad.             |              | [1]
          The mayor was glad (https://a.example/x).       | The mayor was glad.             |              | https://a.example/x
          **The mayor** was _very_ glad [1].              | The mayor was very glad.        |              | [1]
          - The mayor was glad [1].                       | The mayor was glad.             |              | [1]
          3. The mayor was glad [1].                      | The mayor was glad.             |              | [1]
          „Sehr erfreut“, said the mayor [1].             | „Sehr erfreut“, said the mayor. | Sehr erfreut | [1]
          «Very glad», said the mayor [1].                | «Very glad», said the mayor.    | Very glad    | [1]
          > I am very glad indeed. — The mayor [1]        | I am very glad indeed.          | I am very glad indeed. | [1]
          """)
  void marksAreTakenOut(String draft, String text, String quotation, String marks) {
    List<DraftSentence> sentences = read(draft);

    assertThat(sentences).hasSize(1);
    DraftSentence sentence = sentences.getFirst();
    assertThat(sentence.text()).isEqualTo(text);
    assertThat(sentence.quotations().stream().map(DraftSentence.Quotation::text))
        .isEqualTo(quotation == null ? List.of() : List.of(quotation));
    assertThat(marks(sentence.sources())).isEqualTo(marks == null ? "" : marks);
  }

  /** What Markdown says and a look at single lines misses; ¶ is the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          The mayor was [very glad](https://a.example/x).           ¦ The mayor was very glad.        ¦ https://a.example/x
          The [old¶ship](https://a.example/x), it sank.             ¦ The old ship, it sank.         ¦ https://a.example/x
          The [ship](https://a.example/x_(ship)) sank then.         ¦ The ship sank then.             ¦ https://a.example/x_(ship)
          The ship [sank](https://a.example/x "Harbour") then.      ¦ The ship sank then.             ¦ https://a.example/x
          The ship [sank][h] then.¶¶[h]: https://a.example/x        ¦ The ship sank then.             ¦ https://a.example/x
          The [good [old]](https://a.example/x) ship sank.          ¦ The good [old] ship sank.       ¦ https://a.example/x
          The ship sank <https://a.example/x>.                      ¦ The ship sank.                  ¦ https://a.example/x
          The ship sank.[^ship]¶¶[^ship]: Bloomberg, 2023           ¦ The ship sank.                  ¦ [ship]
          The ship sank \\[1\\].                                    ¦ The ship sank.                  ¦ [1]
          The mayor &amp; the council met.                          ¦ The mayor & the council met.    ¦
          The mayor was <b>very</b> glad.                           ¦ The mayor was very glad.        ¦
          The mayor gave 2 * 3 * 4 ships.                           ¦ The mayor gave 2 * 3 * 4 ships. ¦
          ![The mayor in town](https://a.example/x)¶¶He was so glad. ¦ He was so glad.                ¦
          The ship sank in March¶====¶¶He was so glad.              ¦ He was so glad.                 ¦
          Town - Ships ¶¶He was glad then.¶---                      ¦ He was glad then.               ¦
          """)
  void markdownIsRead(String draft, String text, String marks) {
    DraftSentence sentence = read(draft.replace('¶', '\n')).getLast();

    assertThat(sentence.text()).isEqualTo(text);
    assertThat(marks(sentence.sources())).isEqualTo(marks == null ? "" : marks);
  }

  /** A line above a rule, which Markdown takes for a heading; each is read as one sentence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank today.",
        "The ferry sank today. [1]",
        "The ferry sank today [1]",
        "The ferry sank today.[^1]",
        "The ferry sank today.¹",
        "The ferry sank today.【1†s】",
        "The ferry sank today. (Herald)",
        "The ferry sank today. [Herald](https://a.example/x)",
        "The ferry\nsank today. [1]",
      })
  void aSentenceAboveARuleIsRead(String line) {
    assertThat(read(line + "\n---\nMore was said later."))
        .hasSize(2)
        .first()
        .satisfies(sentence -> assertThat(sentence.text()).startsWith("The ferry sank today"));
  }

  /**
   * What Markdown or HTML would swallow is read as the words that it is; ¶ is the end of a line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          [Mayor]: Exclusive "The ferry sank today."     ¦ [Mayor]: Exclusive "The ferry sank today."
          The <minister of finance> said it rose.        ¦ The <minister of finance> said it rose.
          <p>The ferry sank.</p><p>It was very bad.</p>  ¦ It was very bad.
          The ferry sank today.<BR>It was very bad.      ¦ It was very bad.
          The ferry sank <!-- so they say --> today.     ¦ The ferry sank  today.
          > It sank.¶>¶> ## Many died¶> - It was bad.    ¦ It sank. It was bad.
          > It sank.¶>¶> [Mayor]: Indeed "It was bad."   ¦ [Mayor]: Indeed "It was bad."
          • It sank.¶<b>• It</b> was very bad.           ¦ It was very bad.
          > The ferry sank.¶> ---¶> It was very bad.     ¦ The ferry sank. It was very bad.
          """)
  void wordsAreNotSwallowed(String draft, String last) {
    assertThat(read(draft.replace('¶', '\n')).getLast().text()).isEqualTo(last);
  }

  @Test
  void codeHasNoMarks() {
    DraftSentence sentence = read("The file ``a[1] **b**`` was lost then.").getFirst();

    assertThat(sentence.text()).isEqualTo("The file a[1] **b** was lost then.");
    assertThat(sentence.sources()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> > I am very glad indeed.",
        "> I am very\n> > glad indeed.",
        "> I am very\n>\n> glad indeed.",
        "- > I am very\n  > glad indeed.",
      })
  void nestedBlocksAreQuotations(String draft) {
    assertThat(read(draft).getLast().quotations())
        .extracting(DraftSentence.Quotation::text)
        .containsExactly("I am very glad indeed.");
  }

  @Test
  void aNamedFootnoteIsASource() {
    DraftSentence sentence =
        read("The mayor was glad.[^m]\n\n[^m]: [Bloomberg](https://a.example/x):\n    “I am glad.”")
            .getFirst();

    assertThat(sentence.sources())
        .containsExactly(
            new NamedSource("[m]", "Bloomberg https://a.example/x: “I am glad.”", "I am glad."));
  }

  @Test
  void sentencesHaveTheLinesOfTheirParagraphs() {
    String draft =
        """
        The mayor was
        glad then.
        • The council was not.
        ```
        The ship sank then.
        ```

        > - I am very glad.

        1. The ship
           sank then.
           It was lost then.
            And it was late.
        """;
    assertThat(read(draft))
        .extracting(sentence -> sentence.line() + " " + sentence.text())
        .containsExactly(
            "1 The mayor was glad then.",
            "3 The council was not.",
            "8 I am very glad.",
            "10 The ship sank then.",
            "10 It was lost then.",
            "10 And it was late.");
  }

  private static String marks(List<NamedSource> sources) {
    return sources.stream().map(NamedSource::mark).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# The mayor was glad",
        "In short, here is what was said:",
        "Was the mayor glad?",
        "---",
        "| a | b | c |",
        "```\nthe mayor was glad\n```",
        "````\n```\nthe mayor was glad\n```\n````",
        "Town | Ships lost\n--- | ---\nHarbour town | three big ships",
        "Good news!",
        "Let me know if you'd like more details!",
        "I hope this helps you.",
        "Here’s what I found about the mayor.",
        "",
        "Sources:"
      })
  void whatMakesNoClaimIsPassedOver(String draft) {
    assertThat(read(draft)).isEmpty();
  }

  @Test
  void aMarkAfterTheFullStopBelongsToTheSentenceBefore() {
    List<DraftSentence> sentences = read("The mayor was glad. [1] The council was not. [2]");

    assertThat(sentences)
        .extracting(s -> s.text() + marks(s.sources()))
        .containsExactly("The mayor was glad.[1]", "The council was not.[2]");
  }

  @Test
  void twoQuotationsHaveTheMarksThatFollowThem() {
    DraftSentence sentence =
        read("He said “very glad indeed” [1] and “not at all sad” [2].").getFirst();

    assertThat(sentence.quotations())
        .extracting(q -> q.text() + marks(q.sources()))
        .containsExactly("very glad indeed[1]", "not at all sad[2]");
  }

  @Test
  void aQuotationOfTwoSentencesIsOne() {
    assertThat(read("He said: “I am glad. It is done.” [1] So it was then."))
        .extracting(DraftSentence::text)
        .containsExactly("He said: “I am glad. It is done.”", "So it was then.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n[1] Bloomberg, 28 October 2023: Glad\n[2] The Gazette: Sad\n",
        "\n\n[1]: Bloomberg, 28 October 2023: Glad\n[2]: The Gazette: Sad",
        "\n\n## Sources\n\n1. Bloomberg, 28 October 2023: Glad\n2. The Gazette: Sad",
        "\n\n**References**\n- [1] Bloomberg, 28 October 2023: Glad\n- [2] The Gazette: Sad",
        "\n\n1. Bloomberg, 28 October 2023:\n   Glad\n\n2. The Gazette: Sad\n\n",
        "\n\nSources:\n[^1]: Bloomberg, 28 October 2023:\n   Glad\n[^2]: The Gazette: Sad"
      })
  void theListOfSourcesSaysWhatTheNumbersMean(String list) {
    List<DraftSentence> sentences = read("The mayor was glad [1]. He was sad [2]." + list);

    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).sources().getFirst().description())
        .isEqualTo("Bloomberg, 28 October 2023: Glad");
    assertThat(sentences.get(1).sources().getFirst().description()).isEqualTo("The Gazette: Sad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So he said [1].\n\n1. He was glad then [1].\n2. He was sad then [2].",
        "So he said.\n\n1. He was glad then.\n2. He was sad then.",
        "So he said [1].\n\n2. He was glad then.\n3. He was sad then.",
        "So he said [1].\n\n1. He was glad then.\n2. He was sad then.\n\nSo it ended well."
      })
  void aListOfClaimsIsNoListOfSources(String draft) {
    assertThat(read(draft)).extracting(DraftSentence::text).contains("He was sad then.");
  }

  @Test
  void theListOfSourcesMayQuote() {
    List<DraftSentence> sentences =
        read("The mayor was glad. [1]\n\n[1] Bloomberg, 2023: Glad\n    “I am glad.”\n");

    assertThat(sentences.getFirst().sources().getFirst().quoted()).isEqualTo("I am glad.");
  }

  static List<String> hostileParts() {
    return List.of(
        "[1]",
        "[",
        "[[",
        "【1†",
        "(",
        "“",
        "\"a ",
        "> ",
        "a. ",
        "- a b c\n",
        "[a](b",
        "http://",
        "**",
        "_a_ ",
        "# ",
        "¹",
        "[1,",
        "(Bloomberg ",
        "\n[1] ",
        "\ud83c",
        "```\n",
        "*a ",
        " a*",
        "> > ",
        "- > ",
        "[^a] ",
        "`",
        "a|b\n-|-\n",
        "<",
        "<!--",
        "<?",
        "]",
        "**a ",
        "-|",
        ". [1]");
  }

  @ParameterizedTest
  @MethodSource("hostileParts")
  void hostileDraftsEnd(String part) {
    assertThat(read(part.repeat(30_000 / part.length()))).isNotNull();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("hostileParts")
  void longHostileDraftsEndInTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(read(part.repeat(300_000 / part.length()))).isNotNull());
  }

  /** As deep as a line can be that is not parted: a visitor would need a stack as deep. */
  @Test
  void nestedEmphasisIsRead() {
    String marks = "*".repeat(4_980);

    assertThat(read(marks + "A ferry sank today." + marks))
        .extracting(DraftSentence::text)
        .containsExactly("A ferry sank today.");
  }

  /** Where the time grew with the square of the length, four times as much would take 16 times. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<?", "[", "**a ", "`a``b", "a|b\n-|-                    x\n"})
  void timeGrowsWithTheLength(String part) {
    read(part.repeat(40_000 / part.length()));
    double once = seconds(part.repeat(40_000 / part.length()));
    double fourTimes = seconds(part.repeat(160_000 / part.length()));

    assertThat(fourTimes).isLessThan(10 * once + 0.1);
  }

  private static double seconds(String draft) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    read(draft);
    return (thread.getCurrentThreadCpuTime() - before) / 1e9;
  }

  @Test
  void aRowOfDashesWithManySpacesIsReadInTime() {
    assertThat(seconds("a|b\n-|-" + " ".repeat(9_000) + "x")).isLessThan(1);
  }
}
