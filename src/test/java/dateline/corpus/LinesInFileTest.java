package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.file.CorpusEntry;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotations are found on the lines of their files, and never run over what was taken out. */
class LinesInFileTest {
  private static final String FIRST =
      "The council voted on Monday to keep the old bridge over the river in the town.";
  private static final String SECOND =
      "Repairs will begin in spring and are to cost four million pounds, the mayor said.";

  @TempDir Path corpus;

  private Article read(String name, String content) throws IOException {
    Files.writeString(corpus.resolve(name), content);
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(corpus)
        .read(entry -> {
          if (entry instanceof CorpusEntry.Found found && found.article().file().equals(name)) {
            articles.add(found.article());
          }
        });
    return articles.getLast();
  }

  private Optional<LinesInFile> lines(Article article, String quote) {
    int at = article.text().indexOf(quote);
    assertThat(at).as(article.text()).isNotNegative();
    return LinesInFile.find(corpus, article, new Span(at, at + quote.length()));
  }

  @Test
  void inATextWithFrontMatterAndWrappedLines() throws Exception {
    Article article =
        read(
            "a.txt",
            "---\ntitle: Bridge\npublished: 2024-03-04\n---\n\n"
                + FIRST
                + "\n\n"
                + "Repairs will begin in spring and are to\r\n"
                + "cost four million pounds, the mayor\r\n"
                + "said. Nobody knows when they end, and few of them care about it now.\n");
    assertThat(lines(article, FIRST)).hasValue(new LinesInFile(6, 6));
    assertThat(lines(article, SECOND)).hasValue(new LinesInFile(8, 10));
  }

  @Test
  void inAPageWithTagsAndEntities() throws Exception {
    Article article =
        read(
            "a.html",
            "<html><head><title>Bridge</title>\n<script>var a = '"
                + FIRST
                + "';</script></head>\n<body><article><h1>Bridge</h1>\n<p>The council <b>voted</b>"
                + " on Monday\nto keep the old&nbsp;bridge over the river in the town.</p>\n<p>"
                + SECOND.replace("mayor", "m&#97;yor")
                + "</p>\n</article></body></html>\n");
    assertThat(lines(article, "on Monday to keep the old")).hasValue(new LinesInFile(4, 5));
    assertThat(lines(article, "the mayor said.")).hasValue(new LinesInFile(6, 6));
  }

  @Test
  void inJsonLinesItIsTheArticlesLine() throws Exception {
    Article article =
        read(
            "a.jsonl",
            "{\"id\": \"x\", \"title\": \"X\", \"text\": \"Other words.\"}\n\n{\"id\": \"y\","
                + " \"title\": \"Y\", \"text\": \""
                + FIRST
                + "\"}\n");
    assertThat(lines(article, FIRST)).hasValue(new LinesInFile(3, 3));
  }

  @Test
  void ofTwoPlacesTheWordsAroundTellWhich() {
    String text = "One day he said no. Then he left.\nLater he said no. Then he slept.";
    Span second = new Span(text.lastIndexOf("he said no."), text.lastIndexOf(" Then"));
    assertThat(LinesInFile.in(text, false, text, second)).hasValue(new LinesInFile(2, 2));
    String twice = "He left.\n".repeat(40);
    assertThat(LinesInFile.in(twice, false, twice, new Span(180, 188))).isEmpty();
  }

  @Test
  void whereTheFileHasOtherWordsThereIsNone() throws Exception {
    Article article = read("a.txt", FIRST + "\n");
    Files.writeString(corpus.resolve("a.txt"), "Quite another text.\n");
    assertThat(lines(article, FIRST)).isEmpty();
    Files.delete(corpus.resolve("a.txt"));
    assertThat(lines(article, FIRST)).isEmpty();
  }

  @Test
  void noQuotationRunsOverWhatWasTakenOut() throws Exception {
    Article article =
        read("a.txt", "Bridge stays\n\n" + FIRST + "\n\nAdvertisement\n\n" + SECOND + "\n");
    assertThat(article.text()).contains(FIRST + "\n\n" + SECOND);
    int cut = article.text().indexOf(SECOND);
    assertThat(article.annotations().cuts()).containsExactly(cut);
    assertThat(article.annotations().uncut(new Span(0, article.text().length())))
        .isEqualTo(new Span(cut, article.text().length()));
    Verifier verifier = new Verifier(Sources.of(List.of(article)));
    assertThat(verified(verifier, "the river in the town. Repairs will begin in spring"))
        .isNotInstanceOf(Verification.Exact.class)
        .isNotInstanceOf(Verification.Normalised.class);
    assertThat(verified(verifier, "Repairs will begin in spring"))
        .isInstanceOf(Verification.Exact.class);
  }

  private static Verification verified(Verifier verifier, String quotation) {
    return verifier.verifyPrinted(new ClaimedQuotation("a", quotation, Optional.empty()));
  }
}
