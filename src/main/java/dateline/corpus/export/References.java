package dateline.corpus.export;

import dateline.article.Mark;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.text.Characters;
import java.util.List;
import java.util.function.Consumer;

/** Makes articles of the records of a reference manager. A record without an abstract is named. */
final class References {
  private final CorpusFile file;
  private final Consumer<CorpusEntry> out;
  private int number;

  References(CorpusFile file, Consumer<CorpusEntry> out) {
    this.file = file;
    this.out = out;
  }

  /**
   * One record.
   *
   * @param authors each as “Li, Ann” or “Ann Li”
   * @param text its abstract
   */
  record Reference(
      String title,
      String publisher,
      String published,
      List<String> authors,
      String url,
      String text) {}

  void add(Reference reference, int line) {
    number++;
    if (reference.text().isBlank()) {
      out.accept(
          Problem.at(
              file.path(),
              line,
              "has no abstract for “" + Characters.shown(reference.title()) + "”",
              "put the article's own file beside it"));
      return;
    }
    SourceArticle.ofText(reference.text())
        .withTitle(reference.title())
        .withPublisher(reference.publisher())
        .withPublished(reference.published())
        .withAuthors(reference.authors().stream().map(References::inOrder).toList())
        .withUrl(reference.url())
        .withMark(Mark.of(Mark.Kind.SUMMARY, "the record has an abstract of it"))
        .read(file, number, line, out);
  }

  /** Tells that there was no record at all. */
  void end() {
    if (number == 0) {
      out.accept(Problem.of(file.path(), "holds no records", "export them again"));
    }
  }

  /** A name as it is spoken: “Ann Li” of “Li, Ann”. */
  static String inOrder(String name) {
    int comma = name.indexOf(',');
    return comma < 0
        ? name.strip()
        : name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip();
  }
}
