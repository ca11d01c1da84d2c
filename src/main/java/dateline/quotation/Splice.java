package dateline.quotation;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes a claim apart into runs of words that stand in the sources, and says whether they come from
 * several places. Greedy from the left, always the longest run; linear in the claim and the
 * sources.
 *
 * <p>A run has at least {@value #SHORTEST_RUN} words, since shorter ones ("of the United States")
 * are common to many articles. Two runs come from one place if the second follows the first with at
 * most {@value #MOST_WORDS_LEFT_OUT} words left out, or with no sentence ending in between and no
 * more left out than a third of the claim: that is an alteration of one place, and not a splice of
 * two.
 */
final class Splice {
  static final int SHORTEST_RUN = 4;
  static final int MOST_WORDS_LEFT_OUT = 3;

  /** The share of a claim's words that the runs must make up. */
  static final double LEAST_SHARE_COVERED = 0.8;

  /** How many places of the same four words are tried; the bound keeps the search linear. */
  private static final int PLACES_TRIED = 8;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"')\\]]*( |$)");

  private final FoldedWords claim;
  private final int[] claimed;
  private final ClaimVocabulary vocabulary;
  private final List<Source> sources = new ArrayList<>();

  Splice(FoldedWords claim) {
    vocabulary = new ClaimVocabulary(claim);
    this.claim = claim;
    claimed = vocabulary.number(claim);
  }

  /** Adds an article in which runs are looked for. */
  void add(Locator article) {
    sources.add(new Source(article));
  }

  /**
   * The places that the claim is joined of, in its order; fewer than two where it is not spliced.
   */
  List<Quote> pieces() {
    List<Run> runs = runs();
    int covered = runs.stream().mapToInt(Run::length).sum();
    return covered < LEAST_SHARE_COVERED * claimed.length
        ? List.of()
        : joined(runs).stream().map(this::quote).toList();
  }

  /** The place of a run, with the signs on either side that the claim has as well. */
  private Quote quote(Run run) {
    FoldedWords words = run.source().article.words();
    int start = words.starts()[run.from()];
    int end = words.ends()[run.to() - 1];
    String text = words.folded().text();
    String claimed = claim.folded().text();
    int claimedStart = claim.starts()[run.claimed()];
    int claimedEnd = claim.ends()[run.claimed() + run.length() - 1];
    while (isSameSign(text, start - 1, claimed, claimedStart - 1)) {
      start--;
      claimedStart--;
    }
    while (isSameSign(text, end, claimed, claimedEnd)) {
      end++;
      claimedEnd++;
    }
    return run.source().article.quote(new Span(start, end));
  }

  private static boolean isSameSign(String text, int at, String claimed, int claimedAt) {
    return at >= 0
        && claimedAt >= 0
        && at < text.length()
        && claimedAt < claimed.length()
        && text.charAt(at) == claimed.charAt(claimedAt)
        && Typography.isSign(text.charAt(at));
  }

  /** Whether the claim's places follow each other in one article, as they do in an elision. */
  static boolean isInOrder(List<Quote> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      Quote before = pieces.get(i - 1);
      Quote piece = pieces.get(i);
      if (before.article() != piece.article() || before.span().end() > piece.span().start()) {
        return false;
      }
    }
    return true;
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int at = 0; at <= claimed.length - SHORTEST_RUN; ) {
      Run longest = new Run(sources.getFirst(), at, 0, 0, 0);
      for (Source source : sources) {
        Run run = source.longestRun(at);
        longest = run.length() > longest.length() ? run : longest;
      }
      if (longest.length() >= SHORTEST_RUN) {
        runs.add(longest);
        at += longest.length();
      } else {
        at++;
      }
    }
    return runs;
  }

  /** Joins runs of one place. */
  private List<Run> joined(List<Run> runs) {
    List<Run> places = new ArrayList<>();
    for (Run run : runs) {
      if (!places.isEmpty() && isOnePlace(places.getLast(), run)) {
        places.add(places.removeLast().upTo(run));
      } else {
        places.add(run);
      }
    }
    return places;
  }

  private boolean isOnePlace(Run first, Run second) {
    int leftOut = second.from() - first.to();
    if (first.source() != second.source() || leftOut < 0) {
      return false;
    }
    int added = second.claimed() - first.claimed() - first.length();
    return leftOut - added <= MOST_WORDS_LEFT_OUT
        || leftOut <= claimed.length / 3 && !first.source().endsSentence(first.to(), second.from());
  }

  /**
   * Words of the claim that stand in a source.
   *
   * @param claimed the first of them in the claim
   * @param length how many
   * @param from the first in the source
   * @param to the word after the last in the source
   */
  private record Run(Source source, int claimed, int length, int from, int to) {
    Run upTo(Run last) {
      return new Run(source, claimed, last.claimed + last.length - claimed, from, last.to);
    }
  }

  /** An article, its words numbered as the claim's are, and where the claim's runs may start. */
  private final class Source {
    private final Locator article;
    private final int[] words;
    private final Map<Long, List<Integer>> starts = new HashMap<>();

    private Source(Locator article) {
      this.article = article;
      words = vocabulary.number(article.words());
      for (int at = 0; at <= claimed.length - SHORTEST_RUN; at++) {
        starts.put(key(claimed, at), new ArrayList<>());
      }
      int run = 0;
      for (int at = 0; at < words.length; at++) {
        run = words[at] < 0 ? 0 : run + 1;
        if (run >= SHORTEST_RUN) {
          addStart(at - SHORTEST_RUN + 1);
        }
      }
    }

    private void addStart(int at) {
      List<Integer> known = starts.get(key(words, at));
      if (known != null && known.size() < PLACES_TRIED) {
        known.add(at);
      }
    }

    private static long key(int[] words, int at) {
      long key = 0;
      for (int i = at; i < at + SHORTEST_RUN; i++) {
        key = key * 0x9e3779b97f4a7c15L + words[i] + 1;
      }
      return key;
    }

    private Run longestRun(int first) {
      int longest = 0;
      int from = 0;
      for (int at : starts.getOrDefault(key(claimed, first), List.of())) {
        int length = lengthOfRun(first, at);
        if (length > longest) {
          longest = length;
          from = at;
        }
      }
      return new Run(this, first, longest, from, from + longest);
    }

    private int lengthOfRun(int first, int at) {
      int length = 0;
      while (first + length < claimed.length
          && at + length < words.length
          && claimed[first + length] == words[at + length]) {
        length++;
      }
      return length;
    }

    private boolean endsSentence(int from, int to) {
      Span gap = new Span(article.words().ends()[from - 1], article.words().starts()[to]);
      return SENTENCE_END.matcher(gap.of(article.folded().text())).find();
    }
  }
}
