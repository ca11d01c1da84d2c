package dateline.regression.report;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a page shows quotations of a suite's articles: the names of the places that links lead to.
 *
 * @param suite the number of the suite on the page
 * @param articles the ids of the articles, by which they are numbered
 * @param spans the quotations of each article, by where they stand
 */
record QuotationAnchors(int suite, List<String> articles, Map<String, TreeSet<Span>> spans) {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  static QuotationAnchors of(Report.Ran suite, int number) {
    Map<String, TreeSet<Span>> spans = new TreeMap<>();
    suite.results().stream()
        .flatMap(result -> result.turns().stream())
        .flatMap(turn -> turn.reply().shownQuotations())
        .filter(cited -> suite.cited().containsKey(cited.article()))
        .filter(cited -> cited.standsIn(suite.cited().get(cited.article())))
        .forEach(cited ->
            spans
                .computeIfAbsent(cited.article(), id -> new TreeSet<>(IN_ORDER))
                .add(cited.span()));
    return new QuotationAnchors(number, new ArrayList<>(suite.cited().keySet()), spans);
  }

  /** The name of a quotation's place on the page, made of numbers alone. */
  String name(String article, Span span) {
    return "q" + suite + "-" + articles.indexOf(article) + "-" + span.start() + "-" + span.end();
  }

  /** The quotations of an article, by where they stand. */
  List<Span> of(String article) {
    return new ArrayList<>(spans.getOrDefault(article, new TreeSet<>()));
  }
}
