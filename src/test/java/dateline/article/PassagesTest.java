package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.corpus.ShippedCorpusTest;
import dateline.corpus.file.Cleaning;
import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.Sentences;
import dateline.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static String sentence(int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> "word")
        .collect(Collectors.joining(" ", "A ", "."));
  }

  private static List<Integer> wordsOf(String text) {
    return Passages.spans(text).stream().map(span -> Prose.words(span.of(text))).toList();
  }

  @Test
  void wholeSentencesUntilAHundredWords() {
    String text =
        String.join(" ", sentence(39), sentence(39), sentence(39), sentence(39), sentence(39));
    assertThat(wordsOf(text)).containsExactly(120, 80);
  }

  @Test
  void neverOverAHundredAndFifty() {
    assertThat(wordsOf(String.join(" ", sentence(89), sentence(69)))).containsExactly(90, 70);
  }

  @Test
  void aLongerSentenceIsCutAtWords() {
    assertThat(wordsOf(sentence(9) + " " + sentence(379))).containsExactly(10, 150, 150, 80);
  }

  @Test
  void aTinyLastPassageJoinsTheOneBefore() {
    assertThat(wordsOf(String.join(" ", sentence(99), sentence(9)))).containsExactly(110);
    assertThat(wordsOf(String.join(" ", sentence(99), sentence(29)))).containsExactly(100, 30);
  }

  @Test
  void aListStaysWithTheLineThatLeadsItIn() {
    String list = "The plan has three parts:\n\nA bridge for the north\n\nA ferry\n\nA road";
    String text = sentence(99) + " " + sentence(39) + "\n\n" + list + "\n\n" + sentence(79);
    assertThat(Passages.spans(text).stream().map(span -> span.of(text)))
        .anySatisfy(passage -> assertThat(passage).contains(list));
    String short1 = sentence(94) + "\n\n" + list + "\n\n" + sentence(79);
    assertThat(Passages.spans(short1).getFirst().of(short1)).endsWith(list);
    String longer = list + "\n\n" + "and a harbour for boats of every size ".repeat(3).strip();
    String parted = sentence(129) + "\n\n" + longer;
    assertThat(Passages.spans(parted).getLast().of(parted)).isEqualTo(longer);
  }

  @Test
  void aListOfManyItemsIsCutAllTheSame() {
    String text = "The parts are:" + ("\n\n" + "item ".repeat(20).strip()).repeat(20);
    assertThat(wordsOf(text)).allSatisfy(words -> assertThat(words).isBetween(20, 175));
  }

  @Test
  void noTextNoPassage() {
    assertThat(Passages.spans("")).isEmpty();
    assertThat(Passages.spans(" \n\n ")).isEmpty();
  }

  @Test
  @Tag("slow")
  void everyTruncationOfTheShippedArticles() throws IOException {
    CorpusFolder folder = CorpusFolder.at(java.nio.file.Path.of("corpus"));
    for (Article article : ShippedCorpusTest.articles()) {
      String raw = folder.raw(article);
      for (int length = 0; length <= raw.length(); length += 7) {
        check(Cleaning.of(Characters.harmless(raw.substring(0, length)), Optional.empty()).text());
      }
      for (int length = 0; length <= article.text().length(); length++) {
        check(article.text().substring(0, length));
      }
    }
  }

  @Test
  void randomText() {
    checkTexts(1_000);
  }

  @Test
  @Tag("slow")
  void muchRandomText() {
    checkTexts(10_000);
  }

  private static void checkTexts(int count) {
    Random random = new Random(7);
    String alphabet = "abAB.!?…\"”“’()[] \n\n\u00a0\u2009-—1,;:\ud83d\ude00é\u0000\u202e";
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(80), 0, alphabet.length())
          .forEach(c -> text.append(alphabet.charAt(c)));
      String harmless = Characters.harmless(text.toString());
      check(harmless);
      check(Cleaning.of(harmless, Optional.empty()).text());
    }
  }

  /**
   * Spans in order, none over another, no word left out, and every sentence in a passage or cut by
   * it.
   */
  private static void check(String text) {
    List<Span> sentences = Sentences.of(text);
    List<Span> passages = Passages.spans(text);
    for (List<Span> spans : List.of(sentences, passages)) {
      int end = 0;
      for (Span span : spans) {
        assertThat(text.substring(end, span.start()).chars()).allMatch(Characters::isSpace);
        assertThat(span.of(text)).isEqualTo(Characters.strip(span.of(text))).isNotEmpty();
        end = span.end();
      }
      assertThat(text.substring(end).chars()).allMatch(Characters::isSpace);
    }
    for (Span sentence : sentences) {
      boolean whole = passages.stream().anyMatch(passage -> passage.contains(sentence));
      assertThat(whole || Prose.words(sentence.of(text)) > 150).isTrue();
    }
  }
}
