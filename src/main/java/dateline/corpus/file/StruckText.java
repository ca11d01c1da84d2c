package dateline.corpus.file;

import dateline.article.Annotations;
import dateline.article.Mark;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that Markdown strikes out, {@code ~~12 million~~}: they stand no longer in the text, and
 * each is a correction.
 *
 * @param text without them
 * @param marks a correction for each, in order
 */
record StruckText(String text, List<Mark> marks) {
  private static final Pattern STRUCK = RuleTable.of(StruckText.class).pattern("struck");

  private static final int MOST_MARKS = 100;

  static StruckText of(String markdown) {
    List<Mark> marks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher struck = STRUCK.matcher(markdown);
    while (marks.size() < MOST_MARKS && struck.find()) {
      struck.appendReplacement(text, "");
      String words = Characters.strip(Characters.oneLine(struck.group(1)));
      marks.add(
          new Mark(
              Mark.Kind.CORRECTION,
              "“" + words + "” was struck out",
              Optional.empty(),
              Optional.of(words),
              Optional.empty()));
    }
    return new StruckText(struck.appendTail(text).toString(), marks);
  }

  /** What the article has beside its text. */
  Articles.Beside beside() {
    return marks.isEmpty()
        ? Articles.Beside.NOTHING
        : new Articles.Beside(
            new Annotations(List.of(), marks, Optional.empty()), Optional.empty());
  }
}
