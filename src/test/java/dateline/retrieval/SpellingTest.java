package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingTest {
  @TempDir private Path corpus;

  @BeforeEach
  void twoArticles() throws IOException {
    Files.writeString(corpus.resolve("a.txt"), "The government fell. Governments do.");
    Files.writeString(corpus.resolve("b.txt"), "A governess in Erdoğan's Ankara met the minister.");
  }

  private List<String> suggested(String word) throws IOException {
    try (PassageIndex index =
        new CorpusIndex(CorpusFolder.at(corpus), corpus.resolve(".dateline"), new LetterModel())
            .open(Progress.NONE)
            .passages()) {
      return new Spelling(index).suggest(word).stream().map(Spelling.Suggestion::word).toList();
    }
  }

  @Test
  void theLikeliestWordComesFirst() throws IOException {
    assertThat(suggested("goverment")).containsExactly("government", "governments");
    assertThat(suggested("erdogam")).containsExactly("erdogan");
  }

  @Test
  void commonWordsAreSuggestedToo() throws IOException {
    assertThat(suggested("thee")).containsExactly("the");
  }

  @Test
  void aWordIsNotSuggestedOnceItsArticleIsGone() throws IOException {
    assertThat(suggested("governes")).contains("governess");
    Files.delete(corpus.resolve("b.txt"));
    assertThat(suggested("governes")).doesNotContain("governess");
  }

  @Test
  void wordsOfArticlesThatCameLaterAreKnown() throws IOException {
    assertThat(suggested("parliamnt")).isEmpty();
    Files.writeString(corpus.resolve("c.txt"), "The parliament votes.");
    assertThat(suggested("parliamnt")).containsExactly("parliament");
  }
}
