package dateline.corpus.file;

import dateline.markdown.AngleBrackets;
import dateline.markdown.PartedLines;
import dateline.text.RuleTable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Takes the marks of Markdown off a text, as CommonMark reads them, with footnotes and tables. The
 * words stay, a block of them between empty lines; the line ends within a block stay too, since
 * articles pasted from a page have a paragraph a line.
 */
public final class Markdown extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(FootnotesExtension.create(), TablesExtension.create()))
          .maxOpenBlockParsers(100)
          .build();

  /** The box of a task, done or not: "[x] ". */
  private static final Pattern TASK = RuleTable.of(Markdown.class).pattern("task");

  private final StringBuilder text = new StringBuilder();

  private final AngleBrackets brackets;

  private Markdown(AngleBrackets brackets) {
    this.brackets = brackets;
  }

  public static String plain(String markdown) {
    Node document = PARSER.parse(PartedLines.of(markdown.lines().toList()).text());
    Markdown plain = new Markdown(AngleBrackets.of(document));
    document.accept(plain);
    return plain.text.toString();
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    int number = start == null ? 1 : start;
    for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
      int before = text.length();
      visitChildren(item);
      text.insert(Math.min(before, text.length()), number++ + ". ");
    }
  }

  @Override
  public void visit(FencedCodeBlock code) {
    text.append(code.getLiteral()).append("\n\n");
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    text.append(code.getLiteral()).append("\n\n");
  }

  @Override
  public void visit(HtmlBlock html) {
    text.append(brackets.words(html)).append("\n\n");
  }

  @Override
  public void visit(CustomBlock block) {
    visitChildren(block);
    text.append(block instanceof FootnoteDefinition ? "\n\n" : "");
  }

  @Override
  public void visit(CustomNode node) {
    switch (node) {
      case FootnoteReference _ -> {}
      case TableRow row -> {
        visitChildren(row);
        text.append("\n\n");
      }
      case TableCell cell -> {
        label(cell);
        visitChildren(cell);
        text.append(cell.getNext() == null ? "" : " | ");
      }
      default -> visitChildren(node);
    }
  }

  /** What the header row of a table calls the cell's column, before a cell that has words. */
  private void label(TableCell cell) {
    if (cell.isHeader() || cell.getFirstChild() == null) {
      return;
    }
    int column = 0;
    for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
      column++;
    }
    Node header = headerRow(cell).getFirstChild();
    for (int i = 0; header != null && i < column; i++) {
      header = header.getNext();
    }
    if (header != null && header.getFirstChild() != null) {
      visitChildren(header);
      text.append(": ");
    }
  }

  private static Node headerRow(TableCell cell) {
    Node table = cell.getParent().getParent().getParent();
    return table.getFirstChild().getFirstChild();
  }

  @Override
  public void visit(Image image) {
    // a picture has no words of the article
  }

  @Override
  public void visit(HtmlInline html) {
    text.append(brackets.words(html));
  }

  @Override
  public void visit(Text words) {
    text.append(words.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak end) {
    text.append('\n');
  }

  private void block(Node block) {
    int start = text.length();
    visitChildren(block);
    Matcher task = TASK.matcher(text).region(start, text.length());
    if (block.getParent() instanceof ListItem && block.getPrevious() == null && task.lookingAt()) {
      text.delete(start, task.end());
    }
    text.append("\n\n");
  }
}
