package dateline.regression;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import java.util.Map;
import java.util.TreeMap;

/** What tells whether the articles of a corpus changed. */
public final class Digests {
  private Digests() {}

  /** Each article's id with a digest of its text, headline, publisher and date. */
  public static Map<String, String> of(SuiteTarget subject) {
    Map<String, String> digests = new TreeMap<>();
    for (SourceInfo source : subject.sources()) {
      subject.article(source.id()).ifPresent(article -> digests.put(source.id(), of(article)));
    }
    return digests;
  }

  private static String of(Article article) {
    return Sha256.of(
        article.text(),
        article.title(),
        article.publisher().orElse(""),
        article.publication().map(PublicationDate::iso).orElse(""));
  }
}
