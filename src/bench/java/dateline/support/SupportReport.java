package dateline.support;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.text.Span;
import dateline.time.TimeRecogniser;
import dateline.time.calendar.Interval;
import dateline.time.calendar.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the support check on WiCE (Kamoi et al. 2023), claims of Wikipedia with sentences of the
 * pages that they cite and a verdict: supported, partially supported, not supported.
 *
 * <pre>{@code
 * SupportReport FILE [--verbose]
 * }</pre>
 *
 * <p>The sentences of a claim are taken for its quotations, and the title of the Wikipedia article
 * and of its section for the question. The page was published when its metadata among the sentences
 * say so, or else on the day that a line of its own gives first. A claim is in the half worked on
 * where the number in its id is even, in the half held out where it is odd. Precision and recall
 * are of "flagged", once with the claims that are not supported as those to be flagged, once with
 * the partially supported ones too. With {@code --verbose} the supported claims of the half worked
 * on that are flagged are listed.
 */
final class SupportReport {
  private static final String PUBLISHED = "(meta data) PUBLISHED DATETIME:";

  private SupportReport() {}

  private record Claim(boolean held, String label, String text, List<Unsupported> missing) {
    boolean flagged(Predicate<Unsupported.Kind> kinds) {
      return missing.stream().map(Unsupported::kind).anyMatch(kinds);
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      claims.add(claim(JsonMapper.shared().readTree(line)));
    }
    for (boolean held : List.of(false, true)) {
      List<Claim> half = claims.stream().filter(claim -> claim.held == held).toList();
      System.out.printf("%s, %d claims%n", held ? "held out" : "worked on", half.size());
      print("any rule", half, kind -> true);
      for (Unsupported.Kind kind : Unsupported.Kind.values()) {
        print(kind.json(), half, kind::equals);
      }
    }
    if (arguments.length > 1) {
      claims.stream()
          .filter(claim -> !claim.held && claim.label.equals("supported"))
          .filter(claim -> claim.flagged(kind -> true))
          .forEach(claim -> System.out.println(claim.missing + " " + claim.text));
    }
  }

  private static Claim claim(JsonNode row) {
    List<String> sentences = new ArrayList<>();
    row.required("evidence").forEach(sentence -> sentences.add(sentence.asString()));
    String text = String.join(" ", sentences);
    Article article =
        ArticleBuilder.of("wice").title("").publication(published(sentences)).text(text).build();
    JsonNode meta = row.required("meta");
    String about =
        meta.path("claim_title").asString() + " " + meta.path("claim_section").asString();
    SupportEvidence grounds =
        new SupportEvidence(
            List.of(new Quote(article, new Span(0, text.length()))), about, Optional.empty());
    String claim = row.required("claim").asString();
    String id = meta.required("id").asString();
    return new Claim(
        (id.charAt(id.length() - 1) - '0') % 2 == 1,
        row.required("label").asString(),
        claim,
        Support.missing(claim, grounds));
  }

  private static Optional<PublicationDate> published(List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.startsWith(PUBLISHED))
        .findFirst()
        .map(sentence -> sentence.substring(PUBLISHED.length()).replaceFirst("[T ]\\d.*", ""))
        .flatMap(SupportReport::day)
        .or(() -> sentences.stream().flatMap(line -> day(line).stream()).findFirst())
        .map(day -> new PublicationDate(day, Precision.DAY, PublicationDate.Basis.INFERRED, ""));
  }

  /** The day that a line is about, if the half of it names one. */
  private static Optional<LocalDate> day(String line) {
    return new TimeRecogniser()
        .recognise(line, Optional.empty()).stream()
            .filter(e -> 2 * e.text().length() > line.length())
            .flatMap(e -> e.interval().stream())
            .filter(interval -> interval.first().equals(interval.last()))
            .map(Interval::first)
            .findFirst();
  }

  private static void print(String name, List<Claim> half, Predicate<Unsupported.Kind> kinds) {
    List<Claim> flagged = half.stream().filter(claim -> claim.flagged(kinds)).toList();
    System.out.printf(
        "  %-14s flagged %3d: supported %3d of %3d, partially %3d of %3d, not %3d of %3d;"
            + " not: %s; not or partially: %s%n",
        name,
        flagged.size(),
        of(flagged, "supported"),
        of(half, "supported"),
        of(flagged, "partially_supported"),
        of(half, "partially_supported"),
        of(flagged, "not_supported"),
        of(half, "not_supported"),
        measure(flagged, half, List.of("not_supported")),
        measure(flagged, half, List.of("not_supported", "partially_supported")));
  }

  private static long of(List<Claim> claims, String label) {
    return claims.stream().filter(claim -> claim.label.equals(label)).count();
  }

  private static String measure(List<Claim> flagged, List<Claim> half, List<String> wanted) {
    double right = flagged.stream().filter(claim -> wanted.contains(claim.label)).count();
    long all = half.stream().filter(claim -> wanted.contains(claim.label)).count();
    return "P %.2f R %.2f".formatted(right / Math.max(1, flagged.size()), right / all);
  }
}
