package dateline.corpus.file;

import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The paragraphs of a file's text.
 *
 * <p>A line is a paragraph, as in text pasted from a page, unless the block of lines that it stands
 * in is hard-wrapped: no line is longer than {@value #WIDEST_WRAP} characters, and most would not
 * have held the next one's first word. There a line goes on with the next one where that word would
 * not have fitted; the line end becomes a space, or joins a word that a hyphen divides. Running
 * heads between pages and the marks of a quoted message go.
 */
public final class Paragraphs {
  private static final RuleTable TABLE = RuleTable.of(Paragraphs.class);

  private static final int WIDEST_WRAP = 120;
  private static final int NARROWEST_WRAP = 40;

  /** No word is so long: it is an address, which wraps nowhere. */
  private static final int LONGEST_WORD = 50;

  /** The width at which every line is full: of a paragraph that is known to be one. */
  private static final int ALL_FULL = 0;

  private static final double MOST_LINES = 0.6;
  private static final int FEW_LINES = 3;
  private static final int LONGEST_HEAD = 12;
  private static final int FEWEST_CHARACTERS = 10;

  /** A line with a number in it that stands so often may be the head of pages. */
  private static final int FEWEST_HEADS = 3;

  /** At so many of those places at least one page ends and the next begins. */
  private static final int FEWEST_AT_PAGES = 2;

  private static final Pattern SOFT_HYPHEN_AT_END = TABLE.pattern("soft-hyphen-at-end");

  private static final Pattern AFTER_WORD = TABLE.pattern("after-word");
  private static final Pattern QUOTED = TABLE.pattern("quoted");

  /** A sign before a number, which quotes nothing unless the lines beside it are quoted. */
  private static final Pattern NUMBER = TABLE.pattern("number");

  private static final Pattern PAGE = TABLE.pattern("page");

  /** Spaces that set a line to the width of its column. */
  private static final Pattern JUSTIFIED = TABLE.pattern("justified");

  /** What goes before a hyphen that is no division: "well-known". */
  private static final Set<String> COMPOUNDING = TABLE.words("compounding");

  private final String all;
  private final List<String> paragraphs = new ArrayList<>();

  private Paragraphs(String all) {
    this.all = all.toLowerCase(Locale.ROOT);
  }

  /**
   * The paragraphs of a text in order, without harmful characters; none empty, none with white
   * space at its ends.
   */
  public static List<String> of(String written) {
    String text = Characters.harmless(SOFT_HYPHEN_AT_END.matcher(written).replaceAll(""));
    List<List<String>> blocks = blocks(text, heads(written));
    int width = width(blocks);
    Paragraphs found = new Paragraphs(text);
    blocks.forEach(block -> found.add(block, width));
    return found.paragraphs;
  }

  /**
   * The runs of lines between empty ones; a running head between two parts of one parts nothing.
   */
  private static List<List<String>> blocks(String text, Set<String> heads) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    boolean head = false;
    List<String> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      String line = isSign(lines, i) ? lines.get(i) : unquoted(lines.get(i));
      if (heads.contains(line) || isRunningHead(line)) {
        head = true;
      } else if (isLong(line)) {
        if (!block.isEmpty()) {
          blocks.add(block);
          block = new ArrayList<>();
        }
        blocks.add(List.of(line));
      } else if (!line.isEmpty()) {
        boolean goesOn = head && block.isEmpty() && !blocks.isEmpty() && goesOn(blocks, line);
        block = goesOn ? new ArrayList<>(blocks.removeLast()) : block;
        block.add(line);
        head = false;
      } else if (!block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static String unquoted(String line) {
    return Characters.strip(QUOTED.matcher(line).replaceFirst(""));
  }

  /** Whether a line begins with a sign that is no mark of a quoted message: "> 40 micrograms". */
  private static boolean isSign(List<String> lines, int i) {
    boolean beside =
        i > 0 && lines.get(i - 1).startsWith(">")
            || i + 1 < lines.size() && lines.get(i + 1).startsWith(">");
    return !beside && NUMBER.matcher(lines.get(i)).find();
  }

  private static List<String> lines(String text) {
    return text.lines().map(Characters::strip).toList();
  }

  /**
   * The lines that stand again and again, as heads of pages do, each with a number in it, and
   * beside a form feed or between the parts of a sentence: a result may be said three times.
   */
  private static Set<String> heads(String written) {
    List<String> lines = new ArrayList<>();
    Set<Integer> atPages = new HashSet<>();
    for (String page : written.split("\f")) {
      if (!lines.isEmpty()) {
        atPages.addAll(List.of(lines.size() - 1, lines.size()));
      }
      lines(Characters.harmless(page)).stream().filter(it -> !it.isEmpty()).forEach(lines::add);
    }
    Map<String, List<Integer>> places =
        IntStream.range(0, lines.size())
            .filter(i -> isShort(lines.get(i)))
            .filter(i -> lines.get(i).chars().anyMatch(Character::isDigit))
            .boxed()
            .collect(Collectors.groupingBy(lines::get));
    places.values().removeIf(at -> at.size() < FEWEST_HEADS || !arePages(lines, at, atPages));
    return places.keySet();
  }

  private static boolean arePages(List<String> lines, List<Integer> places, Set<Integer> atPages) {
    return places.stream().filter(i -> atPages.contains(i) || partsSentence(lines, i)).count()
        >= FEWEST_AT_PAGES;
  }

  /** Whether the line before breaks off in a sentence, which the line behind goes on with. */
  private static boolean partsSentence(List<String> lines, int i) {
    return i > 0
        && i + 1 < lines.size()
        && lines.get(i - 1).length() >= NARROWEST_WRAP
        && !Prose.endsSentence(lines.get(i - 1))
        && Character.isLowerCase(lines.get(i + 1).charAt(0));
  }

  /** Whether a line is longer than any wrapped one: a paragraph of its own. */
  private static boolean isLong(String line) {
    return line.length() > WIDEST_WRAP && longestWord(line) <= LONGEST_WORD;
  }

  private static boolean isRunningHead(String line) {
    return isShort(line) && PAGE.matcher(line).matches();
  }

  private static boolean isShort(String line) {
    return Prose.words(line) <= LONGEST_HEAD
        && (line.isEmpty() || ".!?".indexOf(line.charAt(line.length() - 1)) < 0);
  }

  /** Whether a line goes on with the sentence that the last block breaks off. */
  private static boolean goesOn(List<List<String>> blocks, String line) {
    String last = blocks.getLast().getLast();
    return Character.isLowerCase(line.charAt(0)) && !Prose.endsSentence(last);
  }

  /** The width that the hard-wrapped blocks have; where there are none, that of all lines. */
  private static int width(List<List<String>> blocks) {
    int wrapped =
        blocks.stream()
            .filter(
                block -> !isLong(block.getFirst()) && block.size() >= FEW_LINES && isWrapped(block))
            .mapToInt(Paragraphs::widest)
            .max()
            .orElse(0);
    return wrapped > 0 ? wrapped : blocks.stream().mapToInt(Paragraphs::widest).max().orElse(0);
  }

  private static int widest(List<String> block) {
    return block.stream()
        .filter(line -> longestWord(line) <= LONGEST_WORD)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean isWidth(int width) {
    return width >= NARROWEST_WRAP && width <= WIDEST_WRAP;
  }

  private static boolean isWrapped(List<String> block) {
    int width = widest(block);
    int full = 0;
    for (int i = 0; i + 1 < block.size(); i++) {
      full += isFull(block.get(i), block.get(i + 1), width) ? 1 : 0;
    }
    return isWidth(width) && full >= MOST_LINES * (block.size() - 1);
  }

  private void add(List<String> block, int usual) {
    int own = widest(block);
    if (own > WIDEST_WRAP || !isWidth(Math.max(own, usual)) && !isWidth(own)) {
      paragraphs.addAll(block);
      return;
    }
    boolean wrapped = block.size() >= FEW_LINES && isWrapped(block);
    if (wrapped && JUSTIFIED.matcher(block.getFirst()).find()) {
      join(block.stream().map(Characters::singleSpaced).toList(), ALL_FULL);
      return;
    }
    join(block, wrapped ? own : isWidth(usual) ? Math.max(own, usual) : WIDEST_WRAP);
  }

  private void join(List<String> block, int width) {
    StringBuilder paragraph = new StringBuilder(block.getFirst());
    for (int i = 1; i < block.size(); i++) {
      String line = block.get(i - 1);
      String next = block.get(i);
      if (!isFull(line, next, width) && !breaksOff(line, next)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
        paragraph.append(next);
      } else if (isDivided(line, next)) {
        paragraph.setLength(paragraph.length() - (keepsHyphen(line, next) ? 0 : 1));
        paragraph.append(next);
      } else {
        paragraph.append(' ').append(next);
      }
    }
    paragraphs.add(paragraph.toString());
  }

  private static boolean isFull(String line, String next, int width) {
    return line.length() + 1 + firstWord(next).length() > width;
  }

  /** Whether a line breaks off in a sentence and the next goes on with it in small letters. */
  private static boolean breaksOff(String line, String next) {
    char last = line.charAt(line.length() - 1);
    return line.length() >= FEWEST_CHARACTERS
        && Character.isLowerCase(next.charAt(0))
        && (Character.isLetterOrDigit(last) || ",;-–—".indexOf(last) >= 0);
  }

  /** Whether a hyphen at the line's end divides a word that the next line goes on with. */
  private static boolean isDivided(String line, String next) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '-' || line.charAt(last) == '\u2010')
        && Character.isLetterOrDigit(line.charAt(last - 1))
        && Character.isLetterOrDigit(next.charAt(0));
  }

  /** Whether the hyphen is the word's own: as the text writes it elsewhere, or as such words do. */
  private boolean keepsHyphen(String line, String next) {
    String before = lastPart(line.substring(0, line.length() - 1)).toLowerCase(Locale.ROOT);
    String after = AFTER_WORD.matcher(firstWord(next)).replaceAll("").toLowerCase(Locale.ROOT);
    boolean small = Character.isLowerCase(next.charAt(0));
    if (!small || before.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1))) {
      return true;
    }
    if (all.contains(before + after)) {
      return false;
    }
    return all.contains(before + "-" + after) || COMPOUNDING.contains(before);
  }

  private static String lastPart(String line) {
    int at = line.length();
    while (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
      at--;
    }
    return line.substring(at);
  }

  private static String firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  private static int longestWord(String line) {
    int longest = 0;
    int word = 0;
    for (int i = 0; i < line.length(); i++) {
      word = line.charAt(i) == ' ' ? 0 : word + 1;
      longest = Math.max(longest, word);
    }
    return longest;
  }
}
