package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files under {@code formats}; each must give what {@code expected.txt} says. */
class FixturesTest {
  private static final int OF_EACH = 10;

  static List<Fixtures.Fixture> all() throws IOException {
    return Fixtures.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void eachGivesItsArticles(Fixtures.Fixture fixture) throws IOException {
    FileReading.Read read = FileReading.read(fixture.name(), fixture.bytes());
    assertThat(read.articles().stream().map(Fixtures::shown).toList())
        .isEqualTo(fixture.articles());
    assertThat(read.problems()).hasSameSizeAs(fixture.problems());
    for (int i = 0; i < read.problems().size(); i++) {
      assertThat(read.problems().get(i)).contains(fixture.problems().get(i));
    }
  }

  static List<String> formats() throws IOException {
    return Fixtures.formats();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachFormatHasTenFilesOfItsOwn(String format) throws IOException {
    assertThat(Fixtures.of(format)).hasSizeGreaterThanOrEqualTo(OF_EACH);
    assertThat(
            Fixtures.of(format).stream()
                .map(it -> new String(it.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .distinct())
        .hasSameSizeAs(Fixtures.of(format));
  }

  @Test
  void everyExtensionThatIsReadHasFixtures() throws IOException {
    List<String> extensions =
        Fixtures.all().stream()
            .map(it -> dateline.corpus.file.ArticleReader.extension(it.name()))
            .distinct()
            .toList();
    for (String extension : extensions) {
      assertThat(ArticleReaders.of("a." + extension)).as(extension).isPresent();
    }
    assertThat(Formats.extensions()).allSatisfy(it -> assertThat(extensions).contains(it));
    try (var pages = Files.list(Path.of("src/test/resources/dateline/corpus/html/pages"))) {
      assertThat(pages.filter(page -> page.toString().endsWith(".html")).count())
          .isGreaterThanOrEqualTo(OF_EACH);
    }
  }
}
