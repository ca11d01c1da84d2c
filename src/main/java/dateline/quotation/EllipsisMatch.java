package dateline.quotation;

import dateline.text.Negation;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A wording with marked ellipses, and where its pieces stand in a source: in the order of the
 * source, without overlap, each with clean ends.
 *
 * <p>Where something is left out, every piece has at least {@value #MINIMUM_WORDS} words, since two
 * common words stand in any order in any article ("the … the"); and what is left out within a
 * sentence holds no negation, since "he did … support it" would turn its source round. An ellipsis
 * that the source itself has leaves nothing out.
 */
final class EllipsisMatch {
  static final int MINIMUM_WORDS = 3;

  /** More pieces are a collage; the bound keeps the search linear. */
  static final int MAXIMUM_PIECES = 16;

  private static final Pattern MARK = Pattern.compile(" ?\\[\u2026] ?|\u2026");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u2019\u201d)]?\\s|\n\n");

  private final FoldedText source;
  private final String claim;
  private final List<Span> pieces;

  EllipsisMatch(FoldedText source, ClaimText wording) {
    this.source = source;
    claim = wording.folded().text();
    pieces = piecesOf(claim);
  }

  /** The stretches of a folded wording between its ellipses. */
  static List<Span> piecesOf(String claim) {
    List<Span> pieces = new ArrayList<>();
    var marks = MARK.matcher(claim);
    int start = 0;
    while (marks.find()) {
      addPiece(pieces, start, marks.start());
      start = marks.end();
    }
    if (start > 0) {
      addPiece(pieces, start, claim.length());
    }
    return pieces;
  }

  private static void addPiece(List<Span> pieces, int start, int end) {
    if (start < end) {
      pieces.add(new Span(start, end));
    }
  }

  /**
   * @param from the place in the folded source at which the first piece may start
   * @return the places of the pieces in the source's text, as close together as they stand; empty
   *     where a piece is missing, too short, or out of order
   */
  Optional<List<Span>> locate(int from) {
    if (pieces.isEmpty() || pieces.size() > MAXIMUM_PIECES) {
      return Optional.empty();
    }
    List<Group> groups = new ArrayList<>();
    int start = from;
    for (int i = 0; i < pieces.size(); ) {
      Group group = longestFrom(i, start);
      if (group.at < 0) {
        return Optional.empty();
      }
      groups.add(group);
      start = group.at + group.pattern.length();
      i = group.next;
    }
    tighten(groups);
    return Optional.of(groups.stream().map(this::spanOf).toList()).filter(this::isTolerable);
  }

  /** Pieces whose ellipses stand in the source as well, as many as there are. */
  private Group longestFrom(int piece, int start) {
    Group longest = group(piece, piece, start);
    for (int last = piece + 1; longest.at >= 0 && last < pieces.size(); last++) {
      Group longer = group(piece, last, start);
      if (longer.at < 0) {
        break;
      }
      longest = longer;
    }
    return longest;
  }

  private Group group(int first, int last, int start) {
    String pattern = claim.substring(pieces.get(first).start(), pieces.get(last).end());
    for (String form : formsOf(pattern, first)) {
      int at = new Search(form).find(source.text(), start, i -> isClean(i, form));
      if (at >= 0) {
        return new Group(form, at, last + 1);
      }
    }
    return new Group(pattern, -1, last + 1);
  }

  private static List<String> formsOf(String pattern, int firstPiece) {
    return firstPiece == 0 ? ClaimText.cases(pattern) : List.of(pattern);
  }

  private boolean isClean(int at, String pattern) {
    return source.unfold(at, at + pattern.length()).isPresent();
  }

  /** Moves every piece as near to the next one as it stands. */
  private void tighten(List<Group> groups) {
    for (int i = groups.size() - 2; i >= 0; i--) {
      Group group = groups.get(i);
      for (String form : formsOf(group.pattern, i)) {
        group = lastBefore(groups.get(i + 1).at, group, form);
      }
      groups.set(i, group);
    }
  }

  private Group lastBefore(int end, Group group, String form) {
    int limit = end - form.length();
    int[] last = {group.at};
    new Search(form)
        .find(
            source.text(),
            group.at,
            at -> {
              if (at <= limit && isClean(at, form)) {
                last[0] = at;
              }
              return at > limit;
            });
    return last[0] > group.at ? new Group(form, last[0], group.next) : group;
  }

  private boolean isTolerable(List<Span> places) {
    if (places.size() == 1) {
      return true;
    }
    for (int i = 0; i < places.size(); i++) {
      if (wordCount(places.get(i).of(source.source())) < MINIMUM_WORDS
          || i > 0 && dropsNegation(places.get(i - 1).end(), places.get(i).start())) {
        return false;
      }
    }
    return true;
  }

  private boolean dropsNegation(int from, int to) {
    String gap = source.source().substring(from, to);
    return !SENTENCE_END.matcher(gap).find() && Negation.isIn(gap);
  }

  /** Words between white space; of scripts without it, characters. */
  static int wordCount(String text) {
    int count = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Typography.isUnspaced(c)) {
        count++;
      } else if (Typography.isWord(c) && !inWord) {
        count++;
        inWord = true;
      } else if (Typography.isSpace(c)) {
        inWord = false;
      }
    }
    return count;
  }

  private Span spanOf(Group group) {
    return source.unfold(group.at, group.at + group.pattern.length()).orElseThrow();
  }

  /**
   * Neighbouring pieces found as one.
   *
   * @param pattern the pieces with the ellipses between them, folded
   * @param at where they stand in the folded source, -1 where they do not
   * @param next the number of the first piece after them
   */
  private record Group(String pattern, int at, int next) {}
}
