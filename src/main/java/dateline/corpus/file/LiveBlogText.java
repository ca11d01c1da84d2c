package dateline.corpus.file;

import dateline.article.Mark;
import dateline.article.Metadata;
import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The posts of a live blog in plain text: lines that are a day, and lines that begin with the time
 * of a clock. Each post is of the day above it, so that the newest may come first or last.
 */
final class LiveBlogText {
  private static final RuleTable TABLE = RuleTable.of(LiveBlogText.class);

  private static final int FEWEST_POSTS = 3;
  private static final int LONGEST_DAY = 7;
  private static final Pattern CLOCK = TABLE.pattern("clock");
  private static final Pattern DAY = TABLE.pattern("day");

  private LiveBlogText() {}

  /**
   * The posts in their order, where the text is a live blog; the first may be what stands above
   * them.
   *
   * @param about what the file states of the whole
   * @param text with line ends {@code \n}
   * @param struck takes off a post what is struck out
   */
  static List<SourceArticle> posts(
      Metadata about, String text, Function<String, StruckText> struck) {
    List<String> lines = text.lines().map(Characters::strip).toList();
    long clocks = lines.stream().filter(line -> CLOCK.matcher(line).matches()).count();
    boolean dayed = lines.stream().anyMatch(line -> day(line).isPresent());
    return clocks >= FEWEST_POSTS && dayed ? posts(about, lines, struck) : List.of();
  }

  private static List<SourceArticle> posts(
      Metadata about, List<String> lines, Function<String, StruckText> struck) {
    List<SourceArticle> posts = new ArrayList<>();
    List<String> open = new ArrayList<>();
    String day = about.published().orElse("");
    for (String line : lines) {
      Optional<String> next = day(line);
      var clock = CLOCK.matcher(line);
      if (next.isPresent() || clock.matches()) {
        add(posts, struck.apply(String.join("\n", open)), day, about);
        open.clear();
        day = next.orElse(day);
        if (next.isEmpty()) {
          open.add(clock.group("text"));
        }
      } else {
        open.add(line);
      }
    }
    add(posts, struck.apply(String.join("\n", open)), day, about);
    return posts;
  }

  private static void add(List<SourceArticle> posts, StruckText left, String day, Metadata about) {
    List<String> text = Paragraphs.of(left.text());
    if (text.stream().anyMatch(Prose::is)) {
      SourceArticle post = SourceArticle.of(about, text).withPublished(day);
      for (Mark mark : left.marks()) {
        post = post.withMark(mark);
      }
      posts.add(post);
    }
  }

  /** The day that a line is, and nothing else. */
  private static Optional<String> day(String line) {
    boolean day =
        Prose.words(line) <= LONGEST_DAY
            && line.length() >= "1 May 2024".length()
            && !Prose.is(line)
            && !CLOCK.matcher(line).matches()
            && DAY.matcher(line).matches()
            && DateReading.day(line) instanceof DateReading.Known;
    return day ? Optional.of(line) : Optional.empty();
  }
}
