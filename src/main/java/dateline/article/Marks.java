package dateline.article;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The marks of an article: those that came with its file, those in its headline, and those in its
 * text.
 */
public final class Marks {
  private Marks() {}

  /**
   * The marks, the gravest first; of one kind in the order in which they stand. Takes time linear
   * in the length of the text.
   */
  public static List<Mark> of(Article article) {
    List<Mark> marks = new ArrayList<>(article.annotations().marks());
    MarkRules.shipped().inHeadline(article.title()).ifPresent(marks::add);
    marks.addAll(inText(article.text()));
    marks.sort(Comparator.comparing(Mark::kind));
    return List.copyOf(marks);
  }

  /** Whether the article is not to be used: it was taken back or withdrawn. */
  public static boolean isWithdrawn(List<Mark> marks) {
    return marks.stream()
        .anyMatch(mark ->
            switch (mark.kind()) {
              case RETRACTION, WITHDRAWN -> true;
              case CORRECTION, EDITORS_NOTE, UPDATED, EMBARGO, SUMMARY -> false;
            });
  }

  /** The marks among paragraphs that were taken off an article. */
  public static List<Mark> among(List<String> paragraphs) {
    return paragraphs.stream()
        .flatMap(paragraph -> MarkRules.shipped().inNote(paragraph).stream())
        .toList();
  }

  private static List<Mark> inText(String text) {
    List<Mark> marks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      Span paragraph = new Span(start, end < 0 ? text.length() : end);
      MarkRules.shipped()
          .inNote(paragraph.of(text))
          .ifPresent(mark -> marks.add(mark.at(paragraph)));
      start = paragraph.end() + 2;
    }
    return marks;
  }
}
