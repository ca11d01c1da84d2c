package dateline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dateline.text.CommonWords;
import dateline.text.RuleTable;
import dateline.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Counts the patterns and the lists of English words that stand in Java, and holds them low: they
 * belong into the tables that {@link RuleTable} reads. What is counted is printed, the longest list
 * first.
 *
 * <p>A list of words is what is handed to {@code Set.of} and its like or initialises an array, a
 * text that is split, and a regular expression with alternatives; one of less than three English
 * words is none. A word is English if it is a common one in small letters, whatever it stands for
 * where it stands: names of commands and of fields count where they are words. A map that a method
 * makes is an object of JSON and does not count.
 *
 * <p>A pattern is what is handed to {@code Pattern.compile}, or as a constant to a method of {@code
 * String} that compiles it at each call.
 */
class EnglishInTablesTest {
  private static final int MOST_PATTERNS = 49;
  private static final int MOST_WORDS = 149;
  private static final int FEWEST_OF_A_LIST = 3;

  private static final Pattern OF_A_COLLECTION =
      Pattern.compile("(?:Set|List|Map|Stream)\\.of|Map\\.(?:ofEntries|entry)|Arrays\\.asList");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern ONE_CHARACTER =
      Pattern.compile("[^.$|()\\[{^?*+\\\\]|\\\\[^a-zA-Z0-9]");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z'’-]+");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\[pP]\\{\\w+}|\\\\.|\\(\\?<\\w+>|\\[[^]]*]");
  private static final Set<String> FUNCTION_WORDS = RuleTable.of(Word.class).words("stop");

  private static final List<WordList> LISTS = new ArrayList<>();
  private static final List<String> PATTERNS = new ArrayList<>();

  /**
   * @param place the file and the line
   */
  private record WordList(String place, List<String> words) {}

  @BeforeAll
  static void read() throws IOException {
    JavaSources sources = JavaSources.ofMain();
    sources.units().forEach(unit -> new Counter(sources, unit).scan(unit, null));
  }

  @Test
  void patternsStandInTables() {
    String told = String.join("\n", PATTERNS);
    System.out.println(PATTERNS.size() + " patterns in Java\n" + told);
    assertThat(PATTERNS).as(told).hasSizeLessThanOrEqualTo(MOST_PATTERNS);
  }

  @Test
  void wordsStandInTables() {
    int words = LISTS.stream().mapToInt(list -> list.words().size()).sum();
    String told =
        LISTS.stream()
            .sorted(Comparator.comparingInt(list -> -list.words().size()))
            .map(list -> list.place() + " " + String.join(" ", list.words()))
            .collect(joining("\n"));
    System.out.println(words + " words in " + LISTS.size() + " lists in Java\n" + told);
    assertThat(words).as(told).isLessThanOrEqualTo(MOST_WORDS);
  }

  /** Finds the patterns and lists of one file. */
  private static final class Counter extends TreeScanner<Void, Void> {
    private final JavaSources sources;
    private final CompilationUnitTree unit;
    private boolean inMethod;

    Counter(JavaSources sources, CompilationUnitTree unit) {
      this.sources = sources;
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      inMethod = true;
      super.visitMethod(method, none);
      inMethod = false;
      return none;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String method = call.getMethodSelect().toString().replaceAll("\\s", "");
      if (method.endsWith("Pattern.compile") || isOfStringWithRegex(call)) {
        PATTERNS.add(sources.place(unit, call));
      }
      if (OF_A_COLLECTION.matcher(method).matches()) {
        if (!inMethod || !method.startsWith("Map")) {
          add(call, elements(call));
        }
        return null;
      }
      if (method.endsWith(".split") && call.getMethodSelect() instanceof MemberSelectTree of) {
        JavaSources.constant(of.getExpression())
            .ifPresent(text -> add(call, english(text.split("\\s+"))));
      }
      return super.visitMethodInvocation(call, none);
    }

    /**
     * Whether a call is {@code replaceAll}, {@code replaceFirst}, {@code matches} or {@code split}
     * of a string with a regular expression that stands in Java, which is compiled at each call. A
     * single character to split at is none: it is looked for without a pattern.
     */
    private static boolean isOfStringWithRegex(MethodInvocationTree call) {
      if (!(call.getMethodSelect() instanceof MemberSelectTree of)
          || call.getArguments().isEmpty()) {
        return false;
      }
      ExpressionTree first = call.getArguments().getFirst();
      return switch (of.getIdentifier().toString()) {
        case "replaceAll", "replaceFirst" -> call.getArguments().size() == 2;
        case "matches" -> isConstant(first);
        case "split" ->
            isConstant(first)
                && JavaSources.constant(first)
                    .filter(text -> ONE_CHARACTER.matcher(text).matches())
                    .isEmpty();
        default -> false;
      };
    }

    private static boolean isConstant(ExpressionTree tree) {
      return switch (tree) {
        case IdentifierTree name -> CONSTANT.matcher(name.getName()).matches();
        case BinaryTree sum ->
            isConstant(sum.getLeftOperand()) || isConstant(sum.getRightOperand());
        default -> JavaSources.constant(tree).isPresent();
      };
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void none) {
      List<String> words = new ArrayList<>();
      if (array.getInitializers() != null) {
        array.getInitializers().forEach(value -> words.addAll(elements(value)));
      }
      add(array, words);
      return super.visitNewArray(array, none);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void none) {
      Optional<String> text = JavaSources.constant(sum);
      if (text.isEmpty()) {
        return super.visitBinary(sum, none);
      }
      alternatives(sum, text.get());
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      JavaSources.constant(literal).ifPresent(text -> alternatives(literal, text));
      return null;
    }

    private void alternatives(Tree tree, String text) {
      if (text.contains("|")) {
        add(tree, english(NO_LETTER.split(ESCAPE.matcher(text).replaceAll(" "))));
      }
    }

    /** An element that is a word; of a call within the list, its own elements. */
    private static List<String> elements(ExpressionTree element) {
      List<String> words = new ArrayList<>();
      JavaSources.constant(element).ifPresent(text -> words.addAll(english(text)));
      if (element instanceof MethodInvocationTree call
          && OF_A_COLLECTION.matcher(call.getMethodSelect().toString()).matches()) {
        call.getArguments().forEach(argument -> words.addAll(elements(argument)));
      }
      return words;
    }

    private static List<String> english(String... words) {
      return Stream.of(words)
          .filter(word -> word.matches("[a-z][a-z'’-]+"))
          .filter(word -> FUNCTION_WORDS.contains(word) || CommonWords.has(word))
          .toList();
    }

    private void add(Tree tree, List<String> words) {
      if (words.size() >= FEWEST_OF_A_LIST) {
        LISTS.add(new WordList(sources.place(unit, tree), words));
      }
    }
  }
}
