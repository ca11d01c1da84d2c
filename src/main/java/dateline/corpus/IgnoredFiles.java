package dateline.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and folders that come with articles and hold none: all that stands beside the {@code
 * corpus.jsonl} of a collection in the layout of BEIR, such as its questions and judgements; the
 * folder of pictures and scripts that a browser puts beside a page that it saves, {@code
 * NAME_files} beside {@code NAME.html}; the front matter of a file that was fetched, {@code
 * NAME.html.yaml} beside {@code NAME.html}.
 */
final class IgnoredFiles {
  private static final String SAVED = "_files";
  private static final Set<String> CORPUS = Set.of("corpus.jsonl", "corpus.jsonl.gz");

  private final Set<Path> collections = new HashSet<>();

  /** Tells a folder before what stands in it. */
  void enter(Path folder) {
    if (holds(folder, "corpus.jsonl", "corpus.jsonl.gz")
        && holds(folder, "queries.jsonl", "queries.jsonl.gz")) {
      collections.add(folder);
    }
  }

  boolean isFolder(Path folder) {
    String name = folder.getFileName().toString();
    return collections.contains(folder.getParent()) || name.endsWith(SAVED) && isOfPage(folder);
  }

  boolean isFile(Path file) {
    String name = file.getFileName().toString();
    return collections.contains(file.getParent()) && !CORPUS.contains(name)
        || name.endsWith(Provenance.EXTENSION) && isFrontMatter(file, name);
  }

  private static boolean isFrontMatter(Path file, String name) {
    String article = name.substring(0, name.length() - Provenance.EXTENSION.length());
    return ArticleReaders.of(article).isPresent() && holds(file.resolveSibling(""), article);
  }

  private static boolean isOfPage(Path folder) {
    String name = folder.getFileName().toString();
    String page = name.substring(0, name.length() - SAVED.length());
    return holds(folder.resolveSibling(""), page + ".html", page + ".htm");
  }

  private static boolean holds(Path folder, String... names) {
    return Stream.of(names).map(folder::resolve).anyMatch(Files::exists);
  }
}
