package dateline.question;

import dateline.text.Edges;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a question apart that asks for several things: "who was hit and what was the score", "whom
 * did she meet and when".
 */
final class QuestionParts {
  private static final RuleTable TABLE = RuleTable.of(QuestionParts.class);

  /** More parts than this are no question that a person asks; it is then read as one. */
  private static final int MOST_PARTS = 4;

  private static final Pattern JOINT = TABLE.pattern("joint");
  private static final Pattern BARE = TABLE.pattern("bare");
  private static final Pattern LEADING = TABLE.pattern("leading");

  private QuestionParts() {}

  /** The parts of a question, at least one; a question that cannot be taken apart is its own. */
  static List<QuestionPart> of(String question) {
    String asked = question.strip();
    String[] pieces = JOINT.split(Edges.stripEnd(asked, "?"));
    boolean apart =
        pieces.length > 1 && pieces.length <= MOST_PARTS && LEADING.matcher(asked).find();
    return apart ? parts(pieces) : List.of(QuestionPart.whole(question));
  }

  private static List<QuestionPart> parts(String[] pieces) {
    List<QuestionPart> parts = new ArrayList<>();
    String last =
        Arrays.stream(pieces).filter(p -> !BARE.matcher(p).matches()).findFirst().orElse(pieces[0]);
    String anchor = last;
    for (String piece : pieces) {
      String whole = piece.equals(anchor) ? piece : standingAlone(piece, last);
      parts.add(new QuestionPart(whole + "?", piece, false));
      last = whole;
    }
    return parts;
  }

  private static String standingAlone(String piece, String before) {
    return BARE.matcher(piece).matches()
        ? completed(piece, before)
        : RuleRewriter.leaning(piece, before).orElse(piece);
  }

  /** A bare question word with the rest of the question before: "when" + "did she meet". */
  private static String completed(String word, String before) {
    Matcher leading = LEADING.matcher(before);
    return leading.find()
        ? word.toLowerCase(Locale.ROOT) + before.substring(leading.end())
        : before + " " + word;
  }
}
