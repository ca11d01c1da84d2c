package dateline.support;

import dateline.article.Article;
import dateline.article.TextAnalysis;
import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement may rest on.
 *
 * @param quotes its verified quotations
 * @param question what was asked, which counts as given; empty where nothing was
 */
public record SupportEvidence(List<Quote> quotes, TextAnalysis question) {
  /** Words that stand for somebody named before. */
  private static final Pattern PRONOUN = RuleTable.of(SupportEvidence.class).pattern("pronoun");

  /** How many sentences before a quotation its pronouns reach back. */
  private static final int SENTENCES_BEFORE = 2;

  /**
   * The evidence for an answer whose question has not been analysed.
   *
   * @param now the day that the question's relative dates count from
   */
  public SupportEvidence(List<Quote> quotes, String question, Optional<LocalDate> now) {
    this(quotes, new TextAnalysis(question, now));
  }

  /** The words quoted. */
  String quoted() {
    return plain(quotes.stream().map(Quote::text));
  }

  /** What is shown with a citation: headline, publisher, authors; and the question. */
  String given() {
    return plain(
        Stream.concat(
            quotes.stream().map(Quote::article).flatMap(SupportEvidence::head),
            Stream.of(question.text())));
  }

  private static Stream<String> head(Article article) {
    return Stream.of(
            Stream.of(article.title()), article.publisher().stream(), article.authors().stream())
        .flatMap(parts -> parts);
  }

  /** The sentences that the quotations' pronouns lean on. */
  String leantOn() {
    return plain(
        quotes.stream()
            .filter(quote -> PRONOUN.matcher(quote.text()).find())
            .map(SupportEvidence::before));
  }

  private static String before(Quote quote) {
    int start = quote.span().start();
    List<Span> sentences =
        quote.article().analysis().sentences().stream()
            .takeWhile(sentence -> sentence.start() < start)
            .toList();
    return sentences.stream()
        .skip(Math.max(0, sentences.size() - SENTENCES_BEFORE))
        .map(sentence -> new Span(sentence.start(), Math.min(sentence.end(), start)))
        .map(span -> span.of(quote.article().text()))
        .collect(Collectors.joining("\n"));
  }

  /** The whole texts of the articles quoted, which show how a name is written. */
  List<String> texts() {
    return quotes.stream()
        .map(quote -> quote.article().text())
        .distinct()
        .map(PlainMarks::of)
        .toList();
  }

  private static String plain(Stream<String> texts) {
    return PlainMarks.of(texts.collect(Collectors.joining("\n")));
  }
}
