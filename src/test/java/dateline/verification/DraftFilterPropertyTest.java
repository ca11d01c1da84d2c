package dateline.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.GeneratedClaims;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Draft;
import dateline.reading.Rejected;
import dateline.text.Legible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generated drafts at the gate. Whatever passes quotes, and quotes what stands in the article that
 * it names (P1, P2), by an oracle that shares no code with the gate; a statement with a quotation
 * that was changed, or stands in another article, or is in none, never passes; one whose quotations
 * all stand, and that is made of their words, always does where the draft is not composed.
 */
@Tag("slow")
class DraftFilterPropertyTest {
  private static final int DRAFTS = 100_000;
  private static final int DRAFTS_PER_CORPUS = 100;

  private final Random random = new Random(20231028);
  private final GeneratedClaims generated = new GeneratedClaims(random);

  /** Two articles, and the words that each is made of. */
  private record Corpus(List<Article> articles, List<List<String>> words) {
    Article article(String id) {
      return articles.stream().filter(article -> article.id().equals(id)).findFirst().orElseThrow();
    }
  }

  /** A statement, and whether it must pass. */
  private record Made(Draft.Statement statement, boolean sound) {}

  @Test
  void onlyVerifiedStatementsPass() {
    int passed = 0;
    int dropped = 0;
    for (int i = 0; i < DRAFTS; i += DRAFTS_PER_CORPUS) {
      Corpus corpus = corpus();
      Verifier verifier = new Verifier(Sources.of(corpus.articles));
      VerificationContext scrutiny =
          new VerificationContext(
              verifier::verify, Question.of("What happened?", LocalDate.of(2026, 11, 25)), false);
      for (int j = 0; j < DRAFTS_PER_CORPUS; j++) {
        List<Made> made =
            IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> made(corpus)).toList();
        Draft draft = draft(made);
        DraftFilter gate = DraftFilter.of(draft, scrutiny);
        holdsVerified(gate, made, corpus);
        if (!draft.composed()) {
          holdsComplete(gate, made);
        }
        passed += gate.accounts().size();
        dropped += gate.rejected().size();
      }
    }
    assertThat(passed).isGreaterThan(DRAFTS / 4);
    assertThat(dropped).isGreaterThan(DRAFTS / 2);
  }

  private Draft draft(List<Made> made) {
    return new Draft(
        made.stream().map(Made::statement).toList(),
        "",
        List.of(),
        random.nextBoolean() ? Draft.Form.COMPOSED : Draft.Form.ACCOUNTS);
  }

  private static void holdsVerified(DraftFilter gate, List<Made> made, Corpus corpus) {
    for (VerifiedStatement account : gate.accounts()) {
      assertThat(account.quotes()).isNotEmpty();
      assertThat(made)
          .as("%s passes", account)
          .anyMatch(m -> m.sound && isMadeInto(m.statement, account));
      for (Quote quote : account.quotes()) {
        String text = corpus.article(quote.article().id()).text();
        assertThat(quote.text())
            .isEqualTo(text.substring(quote.span().start(), quote.span().end()));
      }
    }
  }

  private static void holdsComplete(DraftFilter gate, List<Made> made) {
    for (Rejected rejected : gate.rejected()) {
      assertThat(made)
          .filteredOn(m -> m.statement.equals(rejected.statement()))
          .allSatisfy(m -> assertThat(m.sound).as("%s: %s", rejected, m).isFalse());
    }
  }

  private static boolean isMadeInto(Draft.Statement statement, VerifiedStatement account) {
    return Legible.of(statement.text()).equals(Legible.of(account.text()))
        && statement.quotations().getFirst().article().equals(account.article().id())
        && claimed(statement).equals(bare(account.quotes()));
  }

  private static String bare(List<Quote> quotes) {
    return GeneratedClaims.bare(quotes.stream().map(Quote::text).collect(Collectors.joining("…")));
  }

  private static String claimed(Draft.Statement statement) {
    return GeneratedClaims.bare(
        statement.quotations().stream()
            .map(ClaimedQuotation::text)
            .map(text -> text.strip().replaceAll("^[“ ]+|[” ]+$", ""))
            .collect(Collectors.joining("…")));
  }

  private Corpus corpus() {
    List<List<String>> words = List.of(generated.words(), generated.words());
    return new Corpus(
        List.of(
            article("a", String.join("", words.get(0))),
            article("b", String.join("", words.get(1)))),
        words);
  }

  private static Article article(String id, String text) {
    return ArticleBuilder.of(id).text(text).build();
  }

  private Made made(Corpus corpus) {
    int from = random.nextInt(2);
    List<String> chosen = generated.chosen(corpus.words.get(from));
    String stands = String.join("", chosen);
    String id = corpus.articles.get(from).id();
    return switch (random.nextInt(8)) {
      case 0, 1 -> made(stands, true, claim(id, stands));
      case 2 -> made(stands, true, claim(id, generated.styled(stands)));
      case 3 -> made(stands, false);
      case 4 -> made(stands, false, claim(corpus.articles.get(1 - from).id(), stands));
      case 5 -> made(stands, false, claim("none", stands));
      case 6 -> made(stands, false, claim(id, stands), changed(id, chosen));
      default -> made(stands, false, changed(id, chosen));
    };
  }

  private static Made made(String text, boolean sound, ClaimedQuotation... quotations) {
    return new Made(new Draft.Statement(text, List.of(quotations), 0.5, ""), sound);
  }

  private static ClaimedQuotation claim(String id, String text) {
    return new ClaimedQuotation(id, text, Optional.empty());
  }

  private ClaimedQuotation changed(String id, List<String> chosen) {
    String stands = String.join("", chosen);
    String changed = stands;
    while (GeneratedClaims.bare(changed).equals(GeneratedClaims.bare(stands))) {
      changed = generated.mutated(new ArrayList<>(chosen));
    }
    return claim(id, changed);
  }
}
