package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.text.MinHashSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same story in several papers. */
class NearDuplicatesTest {
  private static final String[] WORDS =
      ("council bridge river vote mayor repair county engineer report winter school market harbour"
              + " ferry island train strike union wage ticket museum thief shelf library police"
              + " forecast rain valley dyke soldier")
          .split(" ");

  @TempDir private Path corpus;

  /** Sentences of words drawn at random; the same seed gives the same ones. */
  private static String text(int seed, int words) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)] + (i % 12 == 11 ? "." : ""))
        .collect(Collectors.joining(" "));
  }

  private static String cut(String text, double share) {
    String[] words = text.split(" ");
    return String.join(" ", Arrays.copyOf(words, (int) (words.length * share)));
  }

  private void write(String name, String published, String text) throws IOException {
    Files.writeString(
        corpus.resolve(name + ".md"), "---\npublished: " + published + "\n---\n" + text);
  }

  /** The stories by article. */
  private Map<String, String> stories() throws IOException {
    CorpusIndex index =
        new CorpusIndex(
            CorpusFolder.at(corpus), corpus.resolve(".dateline/index"), new LetterModel());
    try (PassageIndex passages = index.open(Progress.NONE).passages()) {
      List<SourceInfo> sources = passages.sources(ArticleFilter.NONE);
      return sources.stream().collect(Collectors.toMap(SourceInfo::id, SourceInfo::story));
    }
  }

  @Test
  void copiesGoByTheOneThatWasPublishedFirst() throws IOException {
    String text = text(1, 400);
    write("agency", "2024-03-02", text);
    write("crier", "2024-03-03", text);
    write("post", "2024-03-01", "By our own correspondent we hear this.\n\n" + text);
    write("other", "2024-03-01", text(2, 400));

    assertThat(stories())
        .isEqualTo(Map.of("agency", "post", "crier", "post", "post", "post", "other", "other"));
  }

  @Test
  void aCopyCutFromTheEndIsACopy() throws IOException {
    String text = text(1, 600);
    write("agency", "2024-03-01", text);
    write("crier", "2024-03-02", cut(text, 0.5));
    write("post", "2024-03-02", text(3, 600));

    assertThat(stories()).containsEntry("crier", "agency").containsEntry("post", "post");
  }

  @Test
  void anArticleThatQuotesAParagraphIsNone() throws IOException {
    String text = text(1, 600);
    write("agency", "2024-03-01", text);
    write("crier", "2024-03-02", text(4, 500) + " " + cut(text, 0.2));

    assertThat(stories()).containsEntry("crier", "crier");
  }

  @Test
  void shortArticlesMustBeNearlyTheSame() throws IOException {
    write("a", "2024-03-01", text(5, 30));
    write("b", "2024-03-02", text(5, 30));
    write("c", "2024-03-03", cut(text(5, 30), 0.6) + " " + text(6, 12));

    assertThat(stories()).containsEntry("b", "a").containsEntry("c", "c");
  }

  @Test
  void storiesFollowWhatIsAddedChangedAndRemoved() throws IOException {
    write("b", "2024-03-02", text(1, 300));
    assertThat(stories()).containsEntry("b", "b");
    write("c", "2024-03-03", text(1, 300));
    assertThat(stories()).containsEntry("c", "b");
    write("a", "2024-03-01", text(1, 300));
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
    Files.delete(corpus.resolve("a.md"));
    assertThat(stories()).isEqualTo(Map.of("b", "b", "c", "b"));
    write("c", "2024-03-03", text(9, 300));
    assertThat(stories()).isEqualTo(Map.of("b", "b", "c", "c"));
  }

  @Test
  void theShareOfSequencesInCommonIsGuessedWell() {
    String text = text(1, 1000);
    for (double share : new double[] {1, 0.8, 0.6, 0.4}) {
      byte[] whole = MinHashSketch.of(text).toBytes();
      byte[] part = MinHashSketch.of(cut(text, share)).toBytes();
      byte[] both = Arrays.copyOf(whole, 2 * MinHashSketch.BYTES);
      System.arraycopy(part, 0, both, MinHashSketch.BYTES, MinHashSketch.BYTES);
      assertThat(MinHashSketch.resemblance(both, 0, MinHashSketch.BYTES))
          .isBetween(share - 0.2, share + 0.2);
    }
  }
}
