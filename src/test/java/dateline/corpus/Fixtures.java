package dateline.corpus;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.Marks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files under {@code formats}: ten of each format, made by hand, and in {@code expected.txt}
 * beside them what is to be read of each. There a line that begins with {@code ==} names a file,
 * one with {@code !} words of a problem, one that is indented a paragraph; any other an article:
 * headline, publisher, authors, day and marks, with bars between them.
 */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/dateline/corpus/formats");

  private Fixtures() {}

  /**
   * One file.
   *
   * @param format the folder that it stands in
   * @param articles what is to be read of it, each as {@link #shown} shows it
   * @param problems words of each problem, in order
   */
  record Fixture(
      String format, String name, byte[] bytes, List<String> articles, List<String> problems) {
    @Override
    public String toString() {
      return format + "/" + name;
    }
  }

  /** The formats that have a folder. */
  static List<String> formats() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static List<Fixture> all() throws IOException {
    List<Fixture> all = new ArrayList<>();
    for (String format : formats()) {
      all.addAll(of(format));
    }
    return all;
  }

  static List<Fixture> of(String format) throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    Path folder = FOLDER.resolve(format);
    for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
      if (line.startsWith("== ")) {
        String name = line.substring("== ".length());
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        fixtures.add(new Fixture(format, name, bytes, new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("! ")) {
        fixtures.getLast().problems().add(line.substring("! ".length()));
      } else if (line.startsWith("  ")) {
        List<String> articles = fixtures.getLast().articles();
        articles.add(articles.removeLast() + "\n" + line);
      } else {
        fixtures.getLast().articles().add(line);
      }
    }
    return fixtures;
  }

  /** An article as the files write what is expected. */
  static String shown(Article article) {
    String marks =
        Marks.of(article).stream()
            .map(Mark::kind)
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" "));
    String head =
        String.join(
            " | ",
            article.title(),
            article.publisher().orElse(""),
            String.join(", ", article.authors()),
            article.publication().map(date -> date.iso()).orElse(""),
            marks);
    String text = article.text().replace("\n\n", "\n  ");
    return head + "\n  " + text;
  }
}
