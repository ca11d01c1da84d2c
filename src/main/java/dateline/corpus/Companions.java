package dateline.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Files and folders that come with articles and hold none: the questions and judgements of a
 * collection in the layout of BEIR, beside its {@code corpus.jsonl}; the folder of pictures and
 * scripts that a browser puts beside a page that it saves, {@code NAME_files} beside {@code
 * NAME.html}.
 */
final class Companions {
  private static final String SAVED = "_files";

  private Companions() {}

  static boolean isOne(Path path) {
    String name = path.getFileName().toString();
    return switch (name) {
      case "queries.jsonl", "queries.jsonl.gz", "qrels" ->
          exists(path, "corpus.jsonl", "corpus.jsonl.gz");
      default -> name.endsWith(SAVED) && isOfPage(path, name);
    };
  }

  private static boolean isOfPage(Path path, String name) {
    String page = name.substring(0, name.length() - SAVED.length());
    return exists(path, page + ".html", page + ".htm");
  }

  private static boolean exists(Path beside, String... names) {
    return Stream.of(names).map(beside::resolveSibling).anyMatch(Files::exists);
  }
}
