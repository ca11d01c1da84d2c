package dateline.support;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.text.Span;
import dateline.time.calendar.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code support.txt}, and hostile statements. */
class SupportTest {
  static Stream<Map<String, String>> cases() throws IOException {
    try (InputStream in = SupportTest.class.getResourceAsStream("support.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Map<String, String>> cases = new ArrayList<>();
      Map<String, String> fields = new LinkedHashMap<>();
      for (String block : text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n+")) {
        fields = new LinkedHashMap<>(fields);
        fields.keySet().removeAll(List.of("missing", "asked"));
        for (String line : block.split("\n")) {
          String[] field = line.split(": ", 2);
          fields.put(field[0], field[1]);
        }
        cases.add(fields);
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCoveredAsTheFileSays(Map<String, String> data) {
    Quote quote = quote(data);
    SupportEvidence grounds =
        new SupportEvidence(
            List.of(quote),
            data.getOrDefault("asked", ""),
            Optional.of(LocalDate.of(2026, 11, 25)));

    assertThat(missing(data.get("states"), grounds)).isEqualTo(data.getOrDefault("missing", ""));
    assertThat(missing(quote.text(), grounds)).isEmpty();
  }

  private static String missing(String statement, SupportEvidence grounds) {
    return Support.missing(statement, grounds).stream()
        .map(missing -> missing.kind().json() + " " + missing.words())
        .collect(Collectors.joining(" / "));
  }

  private static Quote quote(Map<String, String> data) {
    String before = data.get("before") + " ";
    Optional<PublicationDate> published =
        Optional.of(data.get("published"))
            .filter(day -> !day.equals("undated"))
            .map(LocalDate::parse)
            .map(day -> new PublicationDate(day, Precision.DAY, PublicationDate.Basis.STATED, ""));
    Article article = article(before + data.get("quote"), published);
    return new Quote(article, new Span(before.length(), article.text().length()));
  }

  private static Article article(String text, Optional<PublicationDate> published) {
    return ArticleBuilder.of("a")
        .publisher("The Gazette")
        .publication(published)
        .text(text)
        .build();
  }

  /** The whole must end; a quadratic rule would take hours. */
  @Test
  @Tag("slow")
  void hostileStatementsEnd() {
    Article article =
        article("The 47 boats did not come back on Friday. ".repeat(500), Optional.empty());
    SupportEvidence grounds =
        new SupportEvidence(
            List.of(new Quote(article, new Span(0, article.text().length()))),
            "",
            Optional.empty());
    for (String word :
        List.of(
            "A",
            "A ",
            "a",
            "9",
            "9,",
            "1,000,",
            "two hundred ",
            "not ",
            "$",
            "’s",
            "Ab of ",
            "yesterday ",
            "May ",
            "U.S.",
            "\n",
            "\ud83c",
            "e\u0301",
            "iA-")) {
      assertThat(Support.missing(word.repeat(100_000 / word.length()), grounds)).isNotNull();
    }
  }

  /** Whatever words come together, all is compared, and what is quoted covers itself. */
  @Test
  @Tag("slow")
  void everyTextCoversItself() {
    String[] parts =
        ("$ 5 € % per cent million m k 3rd . , - – ’s not never failed to yet Biden U.S. Group of"
             + " 20 G20 last May Monday two hundred and a half dozen one third 1,200 2022 iTunes No"
             + " Yes: ( “ \n")
            .split(" ");
    Random random = new Random(20231028);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      Article article = article(text.toString(), Optional.empty());
      SupportEvidence grounds =
          new SupportEvidence(
              List.of(new Quote(article, new Span(0, text.length()))), "", Optional.empty());
      assertThat(Support.missing(text.toString(), grounds)).as("%s", text).isEmpty();
    }
  }
}
