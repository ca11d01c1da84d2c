package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.command.DidYouMean;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistyped command or option was meant for; nothing where nothing is near. */
final class DidYouMeanTest {
  private static final List<String> KNOWN =
      List.of("ask", "search", "sources", "show", "quote", "--as-of", "--top", "--output", "index");

  @ParameterizedTest
  @CsvSource({
    "sorces, sources",
    "serach, search",
    "SHOW, show",
    "shwo, show",
    "quot, quote",
    "indx, index",
    "--asof, --as-of",
    "--otput, --output",
    "--tpo, --top",
    "sour, sources",
    "frobnicate, ''",
    "what, ''",
    "--verbose, ''",
    "aks, ask",
    "sreach, search",
    "soruces, sources",
    "quotes, quote",
    "hsow, show",
    "idnex, index",
    "--as_of, --as-of",
    "--outptu, --output",
    "--out, --output",
    "--asOf, --as-of",
    "-top, --top",
    "output, --output",
    "question, ''",
    "bridge, ''",
    "a, ''",
    "--, ''"
  })
  void meant(String typed, String meant) {
    assertThat(DidYouMean.of(typed, KNOWN))
        .isEqualTo(meant.isEmpty() ? "" : "; did you mean " + meant + "?");
  }
}
