package dateline.corpus.file;

import dateline.article.Article;
import dateline.text.Characters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file inside another one: an attachment of a mail. Its articles are articles of the outer file,
 * and so are its problems.
 *
 * @param outer the file that holds it
 * @param name its own name
 * @param readers the reader for a file of a name, if its format is one that is read
 */
public record Enclosed(
    CorpusFile outer, String name, Function<String, Optional<ArticleReader>> readers) {
  /** Whether its format, by its name, is one that is read. */
  public boolean isRead() {
    return readers.apply(fileName()).isPresent();
  }

  /** Gives its articles and problems. */
  public void read(byte[] bytes, Consumer<CorpusEntry> out) throws IOException {
    Optional<ArticleReader> reader = readers.apply(fileName());
    if (reader.isPresent()) {
      CorpusFile inner = new CorpusFile(fileName(), bytes.length, outer.modified());
      reader.get().read(inner, new ByteArrayInputStream(bytes), entry -> out.accept(moved(entry)));
    }
  }

  /** The problem that it is in an unsupported format. */
  public Problem notRead() {
    return Problem.of(
        outer.path(),
        "has the attachment “" + Characters.shown(name) + "”, whose format is not supported",
        "save its text beside the file, if it is wanted");
  }

  private CorpusEntry moved(CorpusEntry entry) {
    return switch (entry) {
      case CorpusEntry.Found found -> new CorpusEntry.Found(moved(found.article()), 1);
      case Problem problem ->
          Problem.of(
              outer.path(),
              "its part “" + Characters.shown(name) + "” " + problem.what(),
              problem.mend());
    };
  }

  private Article moved(Article article) {
    return article.withId(outer.stem() + "-" + article.id()).inFile(outer.path());
  }

  private String fileName() {
    return Characters.oneLine(name).replace('/', '_').replace('\\', '_');
  }
}
