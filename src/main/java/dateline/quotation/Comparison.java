package dateline.quotation;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a claim with a stretch of a source, word by word and sign by sign: a longest common
 * subsequence, after what both begin and end with. Where both are so long that its table would have
 * more than {@value #LARGEST_TABLE} cells, all between is one change.
 */
final class Comparison {
  private static final int LARGEST_TABLE = 4_000_000;

  private final List<Token> claimed;
  private final List<Token> stands;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int firstWord;
  private final int otherCase;
  private final FoldedText claim;
  private final FoldedText source;
  private final List<Difference.Part> parts = new ArrayList<>();

  private Comparison(FoldedWords claim, FoldedWords source, Span stretch) {
    this.claim = claim.folded();
    this.source = source.folded();
    claimed = tokens(claim, 0, this.claim.text().length());
    firstWord = claim.size() == 0 ? -1 : numberOfTokenAt(claim.starts()[0]);
    otherCase = number(ClaimText.cases(firstWord(claim)).getLast());
    stands = tokens(source, stretch.start(), stretch.end());
  }

  /**
   * @param stretch where to compare, in the folded source
   */
  static Difference of(FoldedWords claim, FoldedWords source, Span stretch) {
    Comparison comparison = new Comparison(claim, source, stretch);
    comparison.compare();
    return new Difference(comparison.parts);
  }

  private static String firstWord(FoldedWords words) {
    return words.size() == 0
        ? ""
        : words.folded().text().substring(words.starts()[0], words.ends()[0]);
  }

  private int numberOfTokenAt(int start) {
    int number = 0;
    while (claimed.get(number).start() < start) {
      number++;
    }
    return number;
  }

  /** A word or a sign of a folded text; alike ones have the same number. */
  private record Token(int start, int end, int number) {}

  private int number(String token) {
    Integer known = numbers.putIfAbsent(token, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private List<Token> tokens(FoldedWords words, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    String text = words.folded().text();
    int word = firstAt(words, from);
    for (int at = from; at < to; ) {
      boolean isWord = word < words.size() && words.starts()[word] == at;
      int end = isWord ? Math.min(to, words.ends()[word++]) : at + 1;
      tokens.add(new Token(at, end, number(text.substring(at, end))));
      at = end;
    }
    return tokens;
  }

  private static int firstAt(FoldedWords words, int from) {
    int word = Arrays.binarySearch(words.starts(), from);
    return word >= 0 ? word : -word - 1;
  }

  private void compare() {
    int head = 0;
    int shorter = Math.min(claimed.size(), stands.size());
    while (head < shorter && isSame(head, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && isSame(claimed.size() - 1 - tail, stands.size() - 1 - tail)) {
      tail++;
    }
    same(0, head);
    between(head, claimed.size() - tail, head, stands.size() - tail);
    same(stands.size() - tail, stands.size());
  }

  private void between(int claimFrom, int claimTo, int from, int to) {
    long cells = (claimTo - claimFrom + 1L) * (to - from + 1L);
    if (cells > LARGEST_TABLE) {
      change(claimFrom, claimTo, from, to);
      return;
    }
    int[][] common = commonAfter(claimFrom, claimTo, from, to);
    int i = claimFrom;
    int j = from;
    while (i < claimTo && j < to) {
      int rest = common[i - claimFrom][j - from];
      if (isSame(i, j) && rest == common[i + 1 - claimFrom][j + 1 - from] + 1) {
        same(j, j + 1);
        i++;
        j++;
      } else if (rest == common[i + 1 - claimFrom][j - from]) {
        change(i, i + 1, j, j);
        i++;
      } else {
        change(i, i, j, j + 1);
        j++;
      }
    }
    change(i, claimTo, j, to);
  }

  /** How many tokens two ends of the texts have in common. */
  private int[][] commonAfter(int claimFrom, int claimTo, int from, int to) {
    int[][] common = new int[claimTo - claimFrom + 1][to - from + 1];
    for (int i = claimTo - 1; i >= claimFrom; i--) {
      int[] row = common[i - claimFrom];
      int[] below = common[i - claimFrom + 1];
      for (int j = to - 1; j >= from; j--) {
        int k = j - from;
        row[k] = isSame(i, j) ? below[k + 1] + 1 : Math.max(below[k], row[k + 1]);
      }
    }
    return common;
  }

  private boolean isSame(int i, int j) {
    int number = stands.get(j).number();
    return claimed.get(i).number() == number || i == firstWord && number == otherCase;
  }

  private void same(int from, int to) {
    if (from < to) {
      Span place = place(from, to);
      if (!parts.isEmpty() && parts.getLast() instanceof Difference.Same(Span before)) {
        parts.removeLast();
        place = new Span(before.start(), place.end());
      }
      parts.add(new Difference.Same(place));
    }
  }

  /** Adds a change, which takes in one before it if nothing but white space is between them. */
  private void change(int claimFrom, int claimTo, int from, int to) {
    if (claimFrom == claimTo && from == to) {
      return;
    }
    String text = claimedText(claimFrom, claimTo);
    Span place = place(from, to);
    if (!parts.isEmpty()
        && parts.getLast() instanceof Difference.Same(Span gap)
        && isBlank(gap)
        && parts.size() > 1) {
      parts.removeLast();
      text = " " + text;
    }
    if (!parts.isEmpty()
        && parts.getLast() instanceof Difference.Changed(String earlier, Span at)) {
      parts.removeLast();
      text = earlier + text;
      place = new Span(at.start(), place.end());
    }
    parts.add(new Difference.Changed(text, place));
  }

  private boolean isBlank(Span gap) {
    return gap.of(source.source()).isBlank();
  }

  private String claimedText(int from, int to) {
    return from == to
        ? ""
        : claim
            .source()
            .substring(
                claim.start(claimed.get(from).start()), claim.end(claimed.get(to - 1).end() - 1));
  }

  private Span place(int from, int to) {
    if (from < to) {
      return new Span(
          source.start(stands.get(from).start()), source.end(stands.get(to - 1).end() - 1));
    }
    int at =
        from < stands.size()
            ? source.start(stands.get(from).start())
            : source.end(stands.getLast().end() - 1);
    return new Span(at, at);
  }
}
