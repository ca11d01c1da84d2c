package dateline.article;

import dateline.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file tells about an article beside its text and the usual metadata.
 *
 * @param pages where each page of a paginated file begins in the article's text, first page first;
 *     two pages begin in the same place where the first of them has no text; empty where the file
 *     has no pages
 * @param marks what those who published the article say of it, outside its text
 * @param version which version of which item of an agency it is
 * @param cuts where paragraphs of the file were taken out of the text, in order: each the offset of
 *     the paragraph after them. No quotation runs over one
 */
public record Annotations(
    List<Integer> pages, List<Mark> marks, Optional<Version> version, List<Integer> cuts) {
  /** Characters between two paragraphs. */
  private static final int PARAGRAPH_BREAK = 2;

  public static final Annotations NONE = new Annotations(List.of(), List.of(), Optional.empty());

  public Annotations {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
    cuts = List.copyOf(cuts);
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i) < pages.get(i - 1)) {
        throw new IllegalArgumentException("pages must begin one after the other: " + pages);
      }
    }
  }

  /** What a file tells out of whose text nothing was taken. */
  public Annotations(List<Integer> pages, List<Mark> marks, Optional<Version> version) {
    this(pages, marks, version, List.of());
  }

  /** Whether a stretch of the text runs over a place where something was taken out. */
  public boolean isCut(Span span) {
    return cuts.stream().anyMatch(cut -> span.start() < cut && cut < span.end());
  }

  /** The longest part of a stretch that runs over no such place, the first of two. */
  public Span uncut(Span span) {
    Span longest = new Span(span.start(), span.start());
    int start = span.start();
    for (int cut : cuts) {
      if (start < cut && cut < span.end()) {
        longest = longer(longest, new Span(start, Math.max(start, cut - PARAGRAPH_BREAK)));
        start = cut;
      }
    }
    return longer(longest, new Span(start, span.end()));
  }

  private static Span longer(Span first, Span second) {
    return second.length() > first.length() ? second : first;
  }

  /**
   * One of the versions of an agency's item.
   *
   * @param item the name that all versions share
   * @param number counting up; the highest is the newest
   */
  public record Version(String item, int number) {}

  /**
   * The page on which a place of the text stands, counting from 1; empty where there are no pages.
   *
   * @param offset in the article's text
   */
  public OptionalInt page(int offset) {
    if (pages.isEmpty()) {
      return OptionalInt.empty();
    }
    int at = Collections.binarySearch(pages, offset);
    while (at >= 0 && at + 1 < pages.size() && pages.get(at + 1) == offset) {
      at++;
    }
    return OptionalInt.of(Math.max(1, at >= 0 ? at + 1 : -at - 1));
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** As one line of JSON, which {@link #ofJson} reads. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /**
   * @throws IllegalArgumentException if {@code json} was not written by {@link #json}
   */
  public static Annotations ofJson(String json) {
    try {
      return JsonMapper.shared().readValue(json, Annotations.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not the annotations of an article: " + json, e);
    }
  }
}
