package dateline.shell;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of drafts to check; the head of {@code headlines.txt} says how they go. */
final class CheckCases {
  static final List<String> KINDS = List.of("headlines", "punctuation", "quotations", "sources");

  private static final String LIST =
      "\n\n"
          + "Sources\n"
          + "[1] Northern Mail, 5 March 2024\n"
          + "[2] Coast Times, 11 April 2024\n"
          + "[3] Island Post, 14 June 2024\n";

  private CheckCases() {}

  /** A draft, and what its sentences come to. */
  record Case(String kind, String verdicts, String draft) {
    /** What they do come to. */
    String found(Path folder) {
      try {
        String text = draft.replace("\\n", "\n");
        boolean listed = draft.contains("\\n[") || draft.contains("\\n1.");
        Path file = Files.writeString(folder.resolve("draft.md"), listed ? text : text + LIST);
        FakeWorkspaces workspaces = new FakeWorkspaces(folder, articles().toArray(Article[]::new));
        String json = Typed.of(workspaces, "check", file.toString(), "--output", "json").out();
        return JsonMapper.shared()
            .readTree(json)
            .path("sentences")
            .valueStream()
            .map(sentence -> sentence.path("verdict").asString())
            .collect(Collectors.joining(" "));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return kind + ": " + verdicts + " | " + draft;
    }
  }

  static List<Case> read(String kind) {
    return lines(kind).stream()
        .map(line -> line.split(" \\| ", 2))
        .map(row -> new Case(kind, row[0], row[1]))
        .toList();
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    List<String> text = new ArrayList<>();
    String[] head = {};
    List<String> lines = new ArrayList<>(lines("articles"));
    lines.add("article: end");
    for (String line : lines) {
      if (line.startsWith("article: ")) {
        if (head.length > 0) {
          articles.add(article(head, String.join("\n", text)));
        }
        head = line.substring("article: ".length()).split(" \\| ");
        text.clear();
      } else {
        text.add(line.substring(Math.min(2, line.length())));
      }
    }
    return articles;
  }

  private static Article article(String[] head, String text) {
    return ArticleBuilder.of(head[0])
        .title(head[1])
        .publisher(head[2])
        .published(LocalDate.parse(head[3]))
        .text(text)
        .build();
  }

  private static List<String> lines(String name) {
    try (InputStream in = CheckCases.class.getResourceAsStream("check/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints how many rows of each file hold, and what the others come to. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("check");
    for (String kind : KINDS) {
      List<Case> cases = read(kind);
      List<Case> failing =
          cases.stream().filter(one -> !one.found(folder).equals(one.verdicts)).toList();
      System.out.println(
          kind + ": " + (cases.size() - failing.size()) + " of " + cases.size() + " hold");
      failing.forEach(one -> System.out.println("  " + one.found(folder) + " <- " + one));
    }
  }
}
