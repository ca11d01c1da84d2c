package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.export.Attachments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pdf", "eml", "mbox", "rss", "atom", "rdf", "xml", "json", "ris", "bib", "docx", "odt",
        "warc", "mhtml", "mht"
      })
  void eachFormatHasAReaderUnderItsNameCompressedOrNot(String extension) {
    assertThat(Formats.has(extension)).isTrue();
    assertThat(ArticleReaders.reader(extension, Attachments.NONE)).isNotNull();
    assertThat(ArticleReaders.of("a/b." + extension.toUpperCase(java.util.Locale.ROOT)))
        .isPresent();
    assertThat(ArticleReaders.of("a/b." + extension + ".gz")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rtf", "png", "zip"})
  void othersHaveNone(String extension) {
    assertThat(Formats.has(extension)).isFalse();
  }
}
