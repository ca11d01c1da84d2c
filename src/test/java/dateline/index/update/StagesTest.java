package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large corpus: indexing that is cut off in each of its stages, and goes on. */
@Tag("slow")
class StagesTest {
  private static final int MANY = VectorFill.MOST_BEFORE_FIRST_ANSWER + 500;

  private final LetterModel model = new LetterModel();
  @TempDir private Path corpus;
  private Duration commitEvery = Duration.ZERO;

  private void write(String file, int articles) throws IOException {
    write(file, file, articles);
  }

  private void write(String file, String ids, int articles) throws IOException {
    String lines =
        IntStream.range(0, articles)
            .mapToObj(i ->
                "{\"id\": \"%s-%d\", \"title\": \"Case %d\", \"text\": \"The court heard case %d.\"}"
                    .formatted(ids, i, i, i))
            .collect(Collectors.joining("\n"));
    Files.writeString(corpus.resolve(file), lines);
  }

  private CorpusIndex index() throws IOException {
    return new CorpusIndex(
        CorpusFolder.at(corpus),
        corpus.resolve(".dateline/index"),
        model,
        directory -> directory,
        commitEvery);
  }

  /** What a kill is to the work. */
  private static final class Killed extends RuntimeException {}

  private static Progress killedAt(Progress.Stage stage, int call) {
    int[] calls = {0};
    return (at, done, total) -> {
      if (at == stage && ++calls[0] == call) {
        throw new Killed();
      }
    };
  }

  private PassageIndex standing() {
    IndexFolder folder = new IndexFolder(corpus.resolve(".dateline/index"), d -> d);
    return ((IndexFolder.Whole) folder.state()).index();
  }

  private static int articles(OpenedIndex opened) {
    opened.passages().close();
    return opened.report().articles();
  }

  @Test
  void cutOffInTheMiddleOfAFileItKeepsWhatItReadAndGoesOn() throws IOException {
    write("wire.jsonl", 12);
    assertThatThrownBy(() -> index().open(killedAt(Progress.Stage.READING, 7)))
        .isInstanceOf(Killed.class);
    try (PassageIndex cutOff = standing()) {
      assertThat(cutOff.manifest().articles()).isEqualTo(6);
      assertThat(cutOff.manifest().complete()).isFalse();
    }
    OpenedIndex opened = index().open(Progress.NONE);
    assertThat(articles(opened)).isEqualTo(12);
    assertThat(opened.report().problems()).isEmpty();
    try (PassageIndex whole = standing()) {
      assertThat(whole.manifest().complete()).isTrue();
      assertThat(whole.sources(ArticleFilter.NONE)).hasSize(12);
      assertThat(whole.manifest().passages()).isEqualTo(12);
    }
  }

  @Test
  void aFileThatGoesAfterHalfOfItWasReadLeavesNothing() throws IOException {
    write("wire.jsonl", 12);
    write("other.jsonl", 3);
    assertThatThrownBy(() -> index().open(killedAt(Progress.Stage.READING, 7)))
        .isInstanceOf(Killed.class);
    Files.delete(corpus.resolve("wire.jsonl"));
    assertThat(articles(index().open(Progress.NONE))).isEqualTo(3);
  }

  @Test
  void cutOffAfterAFileWentWhatThatShadowedIsReadAllTheSame() throws IOException {
    write("a.jsonl", "case", 4);
    write("c.jsonl", "case", 4);
    OpenedIndex shadowed = index().open(Progress.NONE);
    assertThat(articles(shadowed)).isEqualTo(4);
    assertThat(shadowed.report().problems()).hasSize(4);
    Files.delete(corpus.resolve("a.jsonl"));
    write("b.jsonl", 4);
    assertThatThrownBy(() -> index().open(killedAt(Progress.Stage.READING, 3)))
        .isInstanceOf(Killed.class);
    OpenedIndex opened = index().open(Progress.NONE);
    assertThat(articles(opened)).isEqualTo(8);
    assertThat(opened.report().problems()).isEmpty();
  }

  @Test
  void cutOffAfterANewFileTookItsIdsTheOtherIsReadAllTheSame() throws IOException {
    write("c.jsonl", "case", 4);
    index().open(Progress.NONE).passages().close();
    write("a.jsonl", "case", 4);
    write("b.jsonl", 4);
    assertThatThrownBy(() -> index().open(killedAt(Progress.Stage.READING, 7)))
        .isInstanceOf(Killed.class);
    OpenedIndex opened = index().open(Progress.NONE);
    assertThat(articles(opened)).isEqualTo(8);
    assertThat(opened.report().problems()).hasSize(4);
  }

  @Test
  void manyVectorsAreLeftForLaterAndTheIndexSaysSo() throws IOException {
    commitEvery = Duration.ofMinutes(1);
    write("wire.jsonl", MANY);
    OpenedIndex opened = index().open(Progress.NONE);
    opened.passages().close();
    assertThat(model.asked()).isZero();
    assertThat(opened.report().notes())
        .containsExactly(
            "0 of 2,500 passages have vectors yet; the others are found by their words alone until"
                + " dateline index --vectors has made them");
  }

  @Test
  void cutOffAmongTheVectorsItKeepsThemAndEmbedsNoneTwice() throws IOException {
    commitEvery = Duration.ofMinutes(1);
    write("wire.jsonl", MANY);
    assertThatThrownBy(() -> index().addVectors(killedAt(Progress.Stage.EMBEDDING, 45)))
        .isInstanceOf(Killed.class);
    try (PassageIndex cutOff = standing()) {
      assertThat(cutOff.manifest().vectors()).isEqualTo(VectorFill.MOST_BEFORE_FIRST_ANSWER);
      assertThat(cutOff.manifest().passages()).isEqualTo(MANY);
    }
    int lost = model.asked() - VectorFill.MOST_BEFORE_FIRST_ANSWER;
    index().addVectors(Progress.NONE).passages().close();
    assertThat(model.asked()).isEqualTo(MANY + lost);
    try (PassageIndex whole = standing()) {
      assertThat(whole.manifest().vectors()).isEqualTo(MANY);
    }
  }

  @Test
  void beingFilledMeanwhileItIsOpenedAsItStandsAndKeepsWhatItHas() throws IOException {
    write("wire.jsonl", 450);
    index().openWords(Progress.NONE).passages().close();
    assertThat(model.asked()).as("no vectors are made").isZero();
    int[] stood = new int[1];
    int[] calls = {0};
    Progress questions =
        (stage, done, total) -> {
          if (++calls[0] == 300) {
            stood[0] = vectorsOfAnother();
          }
          if (calls[0] == 410) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> index().fillVectors(questions)).isInstanceOf(Killed.class);
    assertThat(stood).containsExactly(200);
    try (PassageIndex left = standing()) {
      assertThat(left.manifest().vectors()).isEqualTo(400);
    }
    index().fillVectors(Progress.NONE);
    try (PassageIndex whole = standing()) {
      assertThat(whole.manifest().vectors()).isEqualTo(450);
    }
    assertThat(model.asked()).as("of those not kept some are made twice").isEqualTo(450 + 9);
  }

  @Test
  void oneTextIsEmbeddedOnceHoweverManyArticlesHaveIt() throws IOException {
    write("a.jsonl", 10);
    write("b.jsonl", 10);
    try (PassageIndex index = index().open(Progress.NONE).passages()) {
      assertThat(index.manifest().vectors()).isEqualTo(20);
    }
    assertThat(model.asked()).isEqualTo(10);
  }

  @Test
  void anIndexThatIsBuiltAnewTakesTheVectorsOver() throws IOException {
    write("a.jsonl", 10);
    index().open(Progress.NONE).passages().close();
    try (PassageIndex index = index().rebuild(Progress.NONE).passages()) {
      assertThat(index.manifest().vectors()).isEqualTo(10);
    }
    assertThat(model.asked()).isEqualTo(10);
  }

  @Test
  void whoeverOpensTheIndexWhileItIsBuiltHasWhatThereIs() throws IOException {
    write("wire.jsonl", 12);
    List<String> notes = new ArrayList<>();
    int[] calls = {0};
    Progress meanwhile =
        (stage, done, total) -> {
          if (++calls[0] == 7) {
            notes.addAll(notesOfAnother());
          }
        };
    assertThat(articles(index().open(meanwhile))).isEqualTo(12);
    assertThat(notes)
        .contains(
            "another process is indexing into "
                + corpus.resolve(".dateline/index")
                + ": only what it has come to is searched, 6 articles");
  }

  private int vectorsOfAnother() {
    try (PassageIndex opened = index().openWords(Progress.NONE).passages()) {
      return opened.manifest().vectors();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> notesOfAnother() {
    try {
      OpenedIndex opened = index().open(Progress.NONE);
      opened.passages().close();
      return opened.report().notes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
