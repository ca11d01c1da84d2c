package dateline.evaluation;

import dateline.evaluation.ReadingSet.Paragraph;
import dateline.text.JsonText;
import java.util.List;

/** The paragraphs of a reading set as articles that can be indexed. */
public final class ReadingCorpus {
  private ReadingCorpus() {}

  /** One article a line, as JSON. */
  public static String jsonLines(ReadingSet set) {
    StringBuilder lines = new StringBuilder();
    List<Paragraph> paragraphs = set.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      lines.append(line(i + 1, paragraphs.get(i))).append('\n');
    }
    return lines.toString();
  }

  private static String line(int number, Paragraph paragraph) {
    return JsonText.line(new Line("paragraph-" + number, paragraph.title(), paragraph.text()));
  }

  private record Line(String id, String title, String text) {}
}
