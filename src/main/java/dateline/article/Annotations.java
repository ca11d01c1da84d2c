package dateline.article;

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
 */
public record Annotations(List<Integer> pages, List<Mark> marks, Optional<Version> version) {
  public static final Annotations NONE = new Annotations(List.of(), List.of(), Optional.empty());

  public Annotations {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i) < pages.get(i - 1)) {
        throw new IllegalArgumentException("pages must begin one after the other: " + pages);
      }
    }
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
    return Json.MAPPER.writeValueAsString(this);
  }

  /**
   * @throws IllegalArgumentException if {@code json} was not written by {@link #json}
   */
  public static Annotations ofJson(String json) {
    try {
      return Json.MAPPER.readValue(json, Annotations.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not the annotations of an article: " + json, e);
    }
  }

  /** Made only where there is something to write or read. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }
}
