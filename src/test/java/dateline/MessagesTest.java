package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Collects what the program says to people, from its sources, into {@code target/messages.txt}, one
 * text a line, so that it can be read through in one go; and holds it to what can be checked. "{}"
 * stands for what is filled in.
 */
class MessagesTest {
  private static final Path FILE = Path.of("target/messages.txt");

  /** Three words, or two of which one is filled in. */
  private static final Pattern PROSE =
      Pattern.compile("(?s).*\\p{L}{2,}[,:;]? (?:\\p{L}+|\\{}|[“(—].*)[,:;]? \\p{L}+.*");

  private static final Pattern NO_PROSE =
      Pattern.compile("(?s).*(?:\\\\[bsdpw]|\\(\\?|\\[\\^|itemprop|^\\p{Punct}?[a-z]+, [a-z]+,).*");

  private static final List<Message> MESSAGES = new ArrayList<>();

  /**
   * @param place the file and the line
   */
  private record Message(String place, String text) {
    @Override
    public String toString() {
      return place + "  " + text;
    }
  }

  @BeforeAll
  static void collect() throws IOException {
    JavaSources sources = JavaSources.ofMain();
    sources.units().forEach(unit -> new Collector(sources, unit).scan(unit, null));
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, MESSAGES.stream().map(Message::toString).toList());
  }

  @Test
  void thereAreMessages() {
    assertThat(MESSAGES).hasSizeGreaterThan(500);
  }

  @Test
  void typographyIsRight() {
    Pattern wrong =
        Pattern.compile(
            "\\p{L}  \\p{L}|\\p{L} [,;:!.](?: \\p{L}|$)|\\b([Tt]he|an?|of|to|in) \\1\\b");
    assertThat(MESSAGES.stream().filter(message -> wrong.matcher(message.text()).find()))
        .as("two spaces, a space before a mark, or a word twice")
        .isEmpty();
  }

  /** Words and turns that were found when the texts were read aloud, and that nobody says. */
  @Test
  void nobodySaysSo() {
    Pattern wrong =
        Pattern.compile(
            "\\b(?:foretold|is not to be had|ask no more|anew, known|may not be read|nobody who"
                + "|take (?:it|one) out|is no (?:address that|feed|PDF)|stands (?:here )?twice"
                + "|stand in the articles|stand in its source|of which nothing)\\b");
    assertThat(MESSAGES.stream().filter(message -> wrong.matcher(message.text()).find())).isEmpty();
  }

  /** Finds the texts of one file. */
  private static final class Collector extends TreeScanner<Void, Void> {
    private final JavaSources sources;
    private final CompilationUnitTree unit;

    Collector(JavaSources sources, CompilationUnitTree unit) {
      this.sources = sources;
      this.unit = unit;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String method = call.getMethodSelect().toString();
      return method.endsWith("Pattern.compile") || method.endsWith(".select")
          ? null
          : super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void none) {
      if (sum.getKind() != Tree.Kind.PLUS || !text(sum).matches("(?s).*[^{}].*")) {
        return super.visitBinary(sum, none);
      }
      add(sum, text(sum));
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      if (literal.getValue() instanceof String text) {
        add(literal, text);
      }
      return null;
    }

    private void add(Tree tree, String text) {
      if (PROSE.matcher(text).matches() && !NO_PROSE.matcher(text).matches()) {
        MESSAGES.add(new Message(sources.place(unit, tree), text.replace("\n", "⏎")));
      }
    }

    /** A sum of texts, with "{}" for what is no literal. */
    private static String text(ExpressionTree tree) {
      return switch (tree) {
        case ParenthesizedTree inner -> text(inner.getExpression());
        case LiteralTree literal when literal.getValue() instanceof String text -> text;
        case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
            text(sum.getLeftOperand()) + text(sum.getRightOperand());
        default -> "{}";
      };
    }
  }
}
