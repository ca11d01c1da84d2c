package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.text.Sentences;
import dateline.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code texts.txt}, whose head tells its format. */
final class TextKindsTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/texts.txt");

  record Case(String format, String kind, List<String> lines, List<String> paragraphs) {
    @Override
    public String toString() {
      return format + " " + kind;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    boolean read = false;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("== ")) {
        String[] head = line.substring(3).split(" ", 2);
        cases.add(new Case(head[0], head[1], new ArrayList<>(), new ArrayList<>()));
        read = false;
      } else if (line.equals("->")) {
        read = true;
      } else if (read && !line.isEmpty() && !line.startsWith("# ")) {
        cases.getLast().paragraphs().add(line);
      } else if (!read && !cases.isEmpty()) {
        cases.getLast().lines().add(unescaped(line));
      }
    }
    return cases;
  }

  private static String unescaped(String line) {
    return line.replace('␌', '\f')
        .replace('␋', '\u000b')
        .replace('←', '\u0308')
        .replace('↖', '\u0301');
  }

  @ParameterizedTest
  @MethodSource("cases")
  void paragraphs(Case one) throws IOException {
    String text =
        "---\ntitle: A headline of its own\n---\n" + String.join("\n", one.lines()) + "\n";
    List<String> texts = new ArrayList<>();
    CorpusFile file = new CorpusFile("a." + one.format(), text.length(), Instant.EPOCH);
    ArticleReaders.of(file.path())
        .orElseThrow()
        .read(
            file,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            entry -> {
              if (entry instanceof CorpusEntry.Found found) {
                texts.add(found.article().text());
              }
            });
    assertThat(texts).containsExactly(String.join("\n\n", one.paragraphs()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sentencesEndWhereParagraphsDo(Case one) {
    String text = String.join("\n\n", one.paragraphs());
    for (Span sentence : Sentences.of(text)) {
      assertThat(sentence.of(text)).doesNotStartWith("[").doesNotContain("\n");
    }
  }
}
