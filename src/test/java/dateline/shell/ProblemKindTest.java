package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.Problem;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of one kind are counted together, and the kind reads as a sentence. */
final class ProblemKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          has no “text” | has no “text”
          is not JSON, column 17: Unexpected end-of-input | is not JSON
          is not UTF-8: byte 11 is 0xFC | is not UTF-8
          is not UTF-8: byte 11 is 0xFC of the line | is not UTF-8
          is a line longer than 10 MiB | is a line longer than 10 MiB
          gives a date that does not exist: “2023-02-30” | gives a date that does not exist
          gives a “title” that is not read: [“Shed five”] | gives a “title” that is not read
          has the id “n7”, which a/x.jsonl, line 3 has already | has an id that another article has
          has front matter without an end in its first 64 KiB | has front matter without an end in its first 64 KiB
          has front matter that is not YAML: mapping values are not allowed here | has front matter that is not YAML
          expands to more than 64 MiB and is read no further | expands to more than 64 MiB and is read no further
          is not whole gzip: Not in GZIP format | is not whole gzip
          is a line longer than 64 KiB | is a line longer than 64 KiB
          is not JSON, column 1: Unexpected character ('x' (code 120)) | is not JSON
          gives a date that can be read in two ways: “03/04/2024”, 2024-04-03 or 2024-03-04 | gives a date that can be read in two ways
          gives an author that is not read: “["x","y"]” | gives an author that is not read
          gives a publisher of more than 500 characters | gives a publisher of more than 500 characters
          has a name that is not UTF-8 and cannot be read | has a name that is not UTF-8 and cannot be read
          has front matter that is not recognised: “titel” | has front matter that is not recognised
          is a link to nothing | is a link to nothing
          has no “text”: it has “body: x” and “a, b” | has no “text”
          """)
  void kind(String what, String kind) {
    assertThat(ProblemKind.of(new Problem("a.txt", OptionalInt.empty(), what, "mend it")))
        .isEqualTo(kind);
  }
}
