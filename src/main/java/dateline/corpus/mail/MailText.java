package dateline.corpus.mail;

import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The sender's own words in a message, without the replies that it quotes and its signature. */
final class MailText {
  private static final RuleTable TABLE = RuleTable.of(MailText.class);

  private static final Pattern MARKS = TABLE.pattern("marks");
  private static final Pattern SUBJECT = TABLE.pattern("subject");
  private static final Pattern INTRODUCES = TABLE.pattern("introduces");
  private static final Pattern ORIGINAL = TABLE.pattern("original");
  private static final String QUOTED =
      "blockquote[type=cite], .gmail_quote, .gmail_extra, .moz-cite-prefix, .yahoo_quoted,"
          + " #divRplyFwdMsg, #appendonsend, .gmail_signature, .moz-signature";
  private static final String HIDDEN =
      "[style*=display:none], [style*=display: none], [style*=mso-hide], .preheader";

  private MailText() {}

  /** The subject without “Re:”, “Fwd:” and the name of a list. */
  static String subject(String subject) {
    return SUBJECT.matcher(subject.strip()).lookingAt()
        ? SUBJECT.matcher(subject.strip()).replaceFirst("")
        : subject;
  }

  static SourceArticle ofPlain(String text) {
    List<String> kept = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.stripTrailing().equals("--") || isOriginal(lines, i)) {
        break;
      }
      if (!line.startsWith(">") && !isIntroduction(lines, i)) {
        kept.add(line);
      }
    }
    return SourceArticle.ofText(String.join("\n", kept));
  }

  private static boolean isOriginal(List<String> lines, int i) {
    boolean headed =
        lines.get(i).startsWith("From: ")
            && lines.stream().skip(i + 1L).limit(4).anyMatch(next -> next.startsWith("Subject: "));
    return headed || ORIGINAL.matcher(lines.get(i).strip()).matches();
  }

  /** Whether a line, or the two that it begins, introduce what is quoted. */
  private static boolean isIntroduction(List<String> lines, int i) {
    String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
    String before = i > 0 ? lines.get(i - 1) : "";
    return INTRODUCES.matcher(lines.get(i)).matches()
        || INTRODUCES.matcher(lines.get(i) + " " + next).matches() && next.endsWith(":")
        || INTRODUCES.matcher(before + " " + lines.get(i)).matches() && lines.get(i).endsWith(":");
  }

  static SourceArticle ofHtml(String html) {
    if (html.isBlank()) {
      return SourceArticle.of(List.of());
    }
    Document page = Jsoup.parse(html);
    page.select(QUOTED).forEach(Element::remove);
    page.select(HIDDEN).forEach(Element::remove);
    List<String> all = WebPage.paragraphs(page.outerHtml());
    return SourceArticle.of(
        all.stream().filter(text -> !MARKS.matcher(text).matches()).collect(Collectors.toList()));
  }
}
