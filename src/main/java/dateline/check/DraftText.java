package dateline.check;

import dateline.support.QuotedSpans;
import dateline.text.Prose;
import dateline.text.RuleTable;
import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a draft, plain or Markdown, or a reply pasted from a chat: its sentences, the words that it
 * quotes and the sources that it names. Headings, code, rules, tables, questions, what is said to
 * the person who asked ("Let me know if …") and lines that only lead over to others ("In short:")
 * make no claim and are passed over.
 */
public final class DraftText {
  private static final RuleTable TABLE = RuleTable.of(DraftText.class);

  private static final Pattern SIGNATURE = TABLE.pattern("signature");
  private static final Pattern NO_PROSE = TABLE.pattern("no-prose");
  private static final Pattern BULLET = TABLE.pattern("bullet");
  private static final Pattern COURTESY = TABLE.pattern("courtesy");

  /** Fewer words than this make no claim. */
  private static final int SHORTEST_CLAIM = 3;

  private final DraftMarks marks;
  private final List<DraftSentence> sentences = new ArrayList<>();

  private DraftText(DraftMarks marks) {
    this.marks = marks;
  }

  /**
   * @param draft the draft
   * @param publishers the publishers of the corpus, in small letters, which brackets may name
   * @return its sentences in order
   */
  public static List<DraftSentence> sentences(String draft, Set<String> publishers) {
    SourceList list = SourceList.of(draft.lines().toList());
    DraftText text = new DraftText(new DraftMarks(list.entries(), publishers));
    for (DraftBlocks.Block block : DraftBlocks.of(list.prose())) {
      if (block.quoted()) {
        text.blockQuotation(block.inlines());
      } else {
        text.paragraphs(block.inlines());
      }
    }
    return text.sentences;
  }

  /**
   * Where Markdown sees no list and no table, a line with the sign of a list begins a paragraph all
   * the same, and a row of a table is passed over.
   */
  private void paragraphs(List<DraftInline> inlines) {
    List<DraftInline> paragraph = new ArrayList<>();
    for (List<DraftInline> line : lines(inlines)) {
      Matcher bullet = BULLET.matcher(line.getFirst().text());
      boolean prose = !NO_PROSE.matcher(words(line)).matches();
      if (!prose || bullet.matches()) {
        prose(paragraph);
        paragraph.clear();
      }
      if (prose && bullet.matches()) {
        line.set(0, new DraftInline.Words(line.getFirst().line(), bullet.group(1)));
      }
      if (prose) {
        paragraph.addAll(line);
      }
    }
    prose(paragraph);
  }

  private static Collection<List<DraftInline>> lines(List<DraftInline> inlines) {
    return inlines.stream()
        .collect(Collectors.groupingBy(DraftInline::line, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static String words(List<DraftInline> line) {
    return line.stream().map(DraftInline::text).collect(Collectors.joining());
  }

  /** A block quotation is a quotation as a whole, up to the dash before whoever said it. */
  private void blockQuotation(List<DraftInline> block) {
    DraftMarks.Plain plain = marks.plain(block);
    if (!QuotedSpans.in(plain.text()).isEmpty()) {
      prose(block);
      return;
    }
    List<NamedSource> sources = plain.marks().stream().map(DraftMarks.Placed::source).toList();
    String text = SIGNATURE.matcher(plain.text()).replaceFirst("").strip();
    if (!text.isEmpty()) {
      add(
          block.getFirst().line(),
          text,
          List.of(new DraftSentence.Quotation(text, sources)),
          sources);
    }
  }

  private void prose(List<DraftInline> paragraph) {
    if (paragraph.isEmpty()) {
      return;
    }
    int line = paragraph.getFirst().line();
    DraftMarks.Plain plain = marks.plain(paragraph);
    String text = plain.text();
    List<Span> quoted = QuotedSpans.in(text);
    int quotation = 0;
    int mark = 0;
    for (Span sentence : sentences(text, quoted)) {
      int firstQuotation = quotation;
      while (quotation < quoted.size() && quoted.get(quotation).end() <= sentence.end()) {
        quotation++;
      }
      int firstMark = mark;
      while (mark < plain.marks().size()
          && trimmed(text, plain.marks().get(mark)) <= sentence.end()) {
        mark++;
      }
      List<DraftMarks.Placed> own = plain.marks().subList(firstMark, mark);
      List<DraftSentence.Quotation> quotations =
          quoted.subList(firstQuotation, quotation).stream()
              .map(span -> new DraftSentence.Quotation(span.of(text), after(own, span)))
              .toList();
      add(
          line,
          sentence.of(text),
          quotations,
          own.stream().map(DraftMarks.Placed::source).toList());
    }
  }

  private void add(
      int line, String text, List<DraftSentence.Quotation> quotations, List<NamedSource> sources) {
    boolean leads = text.endsWith(":") || text.endsWith("?") || COURTESY.matcher(text).matches();
    boolean claims = !leads && hasWords(text);
    if (claims || !quotations.isEmpty() || !sources.isEmpty() && hasWords(text)) {
      sentences.add(new DraftSentence(line, text, quotations, sources));
    }
  }

  private static boolean hasWords(String text) {
    return Prose.words(text) >= SHORTEST_CLAIM;
  }

  /** The sentences; those that one quotation holds together are one. */
  private static List<Span> sentences(String text, List<Span> quoted) {
    List<Span> joined = new ArrayList<>();
    int next = 0;
    for (Span sentence : Sentences.of(text)) {
      int end = joined.isEmpty() ? 0 : joined.getLast().end();
      while (next < quoted.size() && quoted.get(next).end() <= end) {
        next++;
      }
      boolean within =
          next < quoted.size()
              && quoted.get(next).start() < end
              && quoted.get(next).end() > sentence.start();
      joined.add(within ? new Span(joined.removeLast().start(), sentence.end()) : sentence);
    }
    return joined;
  }

  /** Where the last character before a mark ends: in its sentence, even after the full stop. */
  private static int trimmed(String text, DraftMarks.Placed mark) {
    int at = mark.at();
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The first marks after a quotation with nothing but signs between them; else all. */
  private static List<NamedSource> after(List<DraftMarks.Placed> own, Span quotation) {
    List<DraftMarks.Placed> next =
        own.stream().filter(mark -> mark.at() >= quotation.end()).toList();
    List<DraftMarks.Placed> nearest =
        next.isEmpty()
            ? own
            : next.stream().filter(mark -> mark.at() - next.getFirst().at() <= 1).toList();
    return nearest.stream().map(DraftMarks.Placed::source).toList();
  }
}
