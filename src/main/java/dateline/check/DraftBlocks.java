package dateline.check;

import dateline.markdown.AngleBrackets;
import dateline.markdown.PartedLines;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes a draft apart as CommonMark reads it, with footnotes and tables. Headings, code, rules,
 * tables and pictures are left out. A paragraph that is indented is one all the same, and no code,
 * and so is a line above a rule that ends as a sentence does: drafts are plain text as well.
 */
final class DraftBlocks {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(FootnotesExtension.create(), TablesExtension.create()))
          .enabledBlockTypes(inOrder())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(100)
          .build();

  private static final Pattern SENTENCE_END =
      RuleTable.of(DraftBlocks.class).pattern("sentence-end");

  private final List<Integer> lineNumbers;
  private final AngleBrackets brackets;
  private final Map<String, String> footnotes = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param lineNumbers of each line that is parsed, the line of the draft, counting from 1
   * @param brackets the tags of the draft, and what only looks like one
   */
  private DraftBlocks(List<Integer> lineNumbers, AngleBrackets brackets) {
    this.lineNumbers = lineNumbers;
    this.brackets = brackets;
  }

  /** The blocks that are told apart, in the order in which commonmark tries them on a line. */
  private static Set<Class<? extends org.commonmark.node.Block>> inOrder() {
    return new LinkedHashSet<>(
        List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class));
  }

  /**
   * A paragraph, or a block quotation with all that stands in it.
   *
   * @param quoted whether it is a block quotation
   * @param inlines what it holds, in order
   */
  record Block(boolean quoted, List<DraftInline> inlines) {}

  /**
   * The paragraphs and block quotations of a draft, in order.
   *
   * @param markdown the lines of the draft
   */
  static List<Block> of(List<String> markdown) {
    PartedLines parted = PartedLines.of(markdown);
    Node document = PARSER.parse(parted.text());
    DraftBlocks draft = new DraftBlocks(parted.numbers(), AngleBrackets.of(document));
    draft.define(document);
    draft.read(document);
    return draft.blocks;
  }

  private void define(Node document) {
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof FootnoteDefinition definition) {
        footnotes.put(definition.getLabel(), words(definition));
      }
    }
  }

  private void read(Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      switch (block) {
        case BlockQuote _ -> blocks.add(new Block(true, inlines(block)));
        case Paragraph _ -> blocks.add(new Block(false, inlines(block)));
        case Heading heading when isSentence(heading) ->
            blocks.add(new Block(false, inlines(heading)));
        case LinkReferenceDefinition words when !leads(words) ->
            blocks.add(new Block(false, List.of(definition(line(words, 1), words))));
        case Document _, ListBlock _, ListItem _ -> read(block);
        default -> {} // makes no claim
      }
    }
  }

  /** Whether what is underlined as a heading is a sentence with a rule beneath it. */
  private static boolean isSentence(Heading heading) {
    return heading.getSourceSpans().size() > 1
        && (cites(heading) || SENTENCE_END.matcher(words(heading)).find());
  }

  private static boolean cites(Heading heading) {
    Node node = heading.getFirstChild();
    while (node != null && !(node instanceof Link || node instanceof FootnoteReference)) {
      node = next(node, heading);
    }
    return node != null;
  }

  /** Whether what is written as the definition of a link has an address, and not words alone. */
  private static boolean leads(LinkReferenceDefinition definition) {
    String address = definition.getDestination();
    return address.contains(":") || address.contains("/") || address.contains("#");
  }

  private static DraftInline definition(int line, LinkReferenceDefinition words) {
    String title = words.getTitle() == null ? "" : " \"" + words.getTitle() + "\"";
    return new DraftInline.Words(
        line, "[" + words.getLabel() + "]: " + words.getDestination() + title);
  }

  /** The line on which a node begins; another where it has none. */
  private int line(Node node, int other) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? other : lineNumbers.get(spans.getFirst().getLineIndex());
  }

  private List<DraftInline> inlines(Node block) {
    List<DraftInline> inlines = new ArrayList<>();
    int line = 1;
    for (Node node = block.getFirstChild(); node != null; node = next(node, block)) {
      line = line(node, line);
      switch (node) {
        case Text text -> inlines.add(new DraftInline.Words(line, text.getLiteral()));
        case SoftLineBreak _, HardLineBreak _ -> inlines.add(new DraftInline.Words(line, " "));
        case Paragraph _ when !inlines.isEmpty() -> inlines.add(new DraftInline.Words(line, " "));
        case Heading heading when !inlines.isEmpty() && isSentence(heading) ->
            inlines.add(new DraftInline.Words(line, " "));
        case LinkReferenceDefinition words when !leads(words) ->
            inlines.addAll(List.of(new DraftInline.Words(line, " "), definition(line, words)));
        case Code code -> inlines.add(new DraftInline.Code(line, code.getLiteral()));
        case Link link -> inlines.add(link(line, link));
        case FootnoteReference note -> inlines.add(footnote(line, note.getLabel()));
        case HtmlInline html when !brackets.words(html).isEmpty() ->
            inlines.add(new DraftInline.Words(line, brackets.words(html).replace('\n', ' ')));
        default -> {} // a tag or a picture has no words; those of emphasis follow
      }
    }
    return inlines;
  }

  private DraftInline.Footnote footnote(int line, String label) {
    return new DraftInline.Footnote(line, label, footnotes.getOrDefault(label, ""));
  }

  private static DraftInline.Link link(int line, Link link) {
    String text = words(link).replace('\n', ' ');
    String address = link.getDestination();
    boolean bare = address.equals(text) || address.equals("mailto:" + text);
    return new DraftInline.Link(line, bare ? "" : text, address);
  }

  /** The words of a node, with the addresses of the links within it. */
  private static String words(Node whole) {
    StringBuilder words = new StringBuilder();
    for (Node node = whole.getFirstChild(); node != null; node = next(node, whole)) {
      switch (node) {
        case Paragraph _ when !words.isEmpty() -> words.append('\n');
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case Link link -> words.append(words(link)).append(' ').append(link.getDestination());
        case SoftLineBreak _, HardLineBreak _ -> words.append('\n');
        default -> {}
      }
    }
    return words.toString().strip();
  }

  /** The node after this one in a block; links, pictures and true headings are not entered. */
  private static @Nullable Node next(Node node, Node block) {
    boolean entered =
        switch (node) {
          case Link _, Image _ -> false;
          case Heading heading -> isSentence(heading);
          default -> true;
        };
    if (entered && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != block && at.getNext() == null) {
      at = at.getParent();
    }
    return at == block ? null : at.getNext();
  }
}
