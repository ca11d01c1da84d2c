package dateline.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs and questions about them, from a file in the format of SQuAD 1.1 (Rajpurkar et al.,
 * EMNLP 2016) or 2.0 (Rajpurkar, Jia and Liang, ACL 2018).
 *
 * @param paragraphs in the order of the file
 */
public record ReadingSet(List<Paragraph> paragraphs) {
  public ReadingSet {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A paragraph.
   *
   * @param title the title of the article that it is from
   * @param text the paragraph
   * @param questions what is asked of it
   */
  public record Paragraph(String title, String text, List<Asked> questions) {
    public Paragraph {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question.
   *
   * @param id its id
   * @param text the question, not blank
   * @param golds the answers that people gave; empty where the paragraph does not answer
   */
  public record Asked(String id, String text, List<String> golds) {
    public Asked {
      golds = List.copyOf(golds);
    }

    boolean isAnswerable() {
      return !golds.isEmpty();
    }
  }

  /** How many questions there are. */
  public int questions() {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.questions().size()).sum();
  }

  /**
   * The same paragraphs with so many of the questions, taken at equal distances in their order, so
   * that a sample is the same at every run; all of them where there are no more.
   *
   * @param size at least 1
   */
  public ReadingSet sample(int size) {
    int all = questions();
    List<Paragraph> sampled = new ArrayList<>();
    int at = 0;
    for (Paragraph paragraph : paragraphs) {
      List<Asked> kept = new ArrayList<>();
      for (Asked asked : paragraph.questions()) {
        long before = (long) at * size / all;
        at++;
        if ((long) at * size / all > before || size >= all) {
          kept.add(asked);
        }
      }
      sampled.add(new Paragraph(paragraph.title(), paragraph.text(), kept));
    }
    return new ReadingSet(sampled);
  }
}
