package dateline.answering;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.quotation.Quote;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.text.Span;
import dateline.verification.AnswerValue;
import dateline.verification.VerifiedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that a story counts once, however many papers print it. What a reprint has word for
 * word from the article that was published first is read there, and is as old as that is; of what
 * else it says that the other says too, one account is kept.
 *
 * @param prints which articles print one story
 * @param bounds which articles there are
 */
record ReprintMerger(ReprintLookup prints, Query bounds) {
  /** Where so many rounds give nothing but reprints, there is nothing else. */
  private static final int MOST_ROUNDS = 4;

  /** The best passages, no words twice because several papers print them; at most {@code k}. */
  List<RankedPassage> retrieved(Retriever retriever, int k) {
    List<RankedPassage> once = List.of();
    int asked = k;
    for (int round = 0; round < MOST_ROUNDS && once.size() < k; round++, asked *= 2) {
      List<RankedPassage> found = retriever.retrieve(bounds, asked);
      once = once(found);
      if (found.size() < asked) {
        break;
      }
    }
    return once.subList(0, Math.min(k, once.size()));
  }

  private List<RankedPassage> once(List<RankedPassage> passages) {
    Set<String> seen = new HashSet<>();
    List<RankedPassage> once = new ArrayList<>();
    for (RankedPassage ranked : new ItemVersions(prints, bounds).current(passages)) {
      Passage passage = firstPrinted(ranked.passage());
      if (seen.add(passage.number() + " " + passage.article().id())) {
        once.add(new RankedPassage(passage, ranked.score(), ranked.lexical(), ranked.vector()));
      }
    }
    return once;
  }

  /** The passage of the article that was published first, where that has all the words. */
  private Passage firstPrinted(Passage passage) {
    List<Passage> first = firstPrint(passage.article());
    int start = place(passage.text(), first);
    int end = start + passage.text().length();
    return first.stream()
        .filter(_ -> start >= 0)
        .max(Comparator.comparingInt(other -> within(other.span(), start, end)))
        .orElse(passage);
  }

  /** The passages of the article that first printed the story of a reprint; else none. */
  private List<Passage> firstPrint(Article article) {
    List<SourceInfo> all =
        new ItemVersions(prints, bounds).standing(article, prints.of(article.id(), bounds));
    return all.isEmpty() || all.getFirst().id().equals(article.id())
        ? List.of()
        : prints.passages(all.getFirst().id());
  }

  /** Where words stand in the article that passages are of; -1 where they do not. */
  private static int place(String words, List<Passage> passages) {
    return passages.isEmpty() ? -1 : passages.getFirst().article().text().indexOf(words);
  }

  private static int within(Span span, int start, int end) {
    return Math.min(span.end(), end) - Math.max(span.start(), start);
  }

  /**
   * The accounts, with what the first print of a story says quoted from there; without those that
   * only say again what another print says.
   */
  List<VerifiedStatement> counted(List<VerifiedStatement> accounts) {
    List<Told> counted = new ArrayList<>();
    for (VerifiedStatement account : accounts) {
      Told told = new Told(account.article().id(), firstPrinted(account));
      if (counted.stream().noneMatch(told::again)) {
        counted.add(told);
      }
    }
    return counted.stream().map(Told::account).toList();
  }

  /**
   * An account.
   *
   * @param print the id of the article that it was read in
   * @param account the account, its quotations those of the first print
   */
  private record Told(String print, VerifiedStatement account) {
    boolean again(Told other) {
      return account.story().equals(other.account.story())
          && !print.equals(other.print)
          && AnswerValue.isOne(account, other.account);
    }
  }

  private VerifiedStatement firstPrinted(VerifiedStatement account) {
    return account.of(
        story(account.article().id()), account.quotes().stream().map(this::firstPrinted).toList());
  }

  private Quote firstPrinted(Quote quote) {
    List<Passage> first = firstPrint(quote.article());
    int start = place(quote.text(), first);
    if (start < 0) {
      return quote;
    }
    Article article = first.getFirst().article();
    Span span = new Span(start, start + quote.text().length());
    return article.annotations().isCut(span) ? quote : new Quote(article, span);
  }

  private String story(String articleId) {
    return prints.of(articleId, bounds).stream().findFirst().map(SourceInfo::id).orElse(articleId);
  }

  /** The other articles that print what an article says; other versions of it are none. */
  List<SourceInfo> others(String articleId) {
    ItemVersions versions = new ItemVersions(prints, bounds);
    return prints.of(articleId, bounds).stream()
        .filter(source -> !source.id().equals(articleId))
        .filter(source -> !versions.areOfOneItem(articleId, source.id()))
        .toList();
  }
}
