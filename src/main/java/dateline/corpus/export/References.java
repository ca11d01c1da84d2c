package dateline.corpus.export;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes articles of the records of a reference manager. Where a file that is attached to a record
 * is read, that is its article; otherwise its abstract is, and a record with neither is named.
 */
final class References {
  private final CorpusFile file;
  private final Attachments attachments;
  private final Consumer<CorpusEntry> out;
  private int number;

  References(CorpusFile file, Attachments attachments, Consumer<CorpusEntry> out) {
    this.file = file;
    this.attachments = attachments;
    this.out = out;
  }

  /**
   * One record.
   *
   * @param authors each as “Li, Ann” or “Ann Li”
   * @param text its abstract
   * @param attached the paths of its files, as the export writes them
   */
  record Reference(
      String title,
      String publisher,
      String published,
      List<String> authors,
      String url,
      String text,
      List<String> attached) {}

  void add(Reference reference, int line) {
    number++;
    if (!reference.attached().isEmpty() && isReadFromFile(reference, line)) {
      return;
    }
    if (reference.text().isBlank()) {
      out.accept(
          Problem.at(
              file.path(),
              line,
              "has no abstract for " + quoted(reference.title()),
              "put the article's own file beside it"));
      return;
    }
    summary(reference).read(file, number, line, out);
  }

  private static SourceArticle summary(Reference reference) {
    return article(reference, reference.text())
        .withMark(Mark.of(Mark.Kind.SUMMARY, "the record has an abstract of it"));
  }

  /** Whether an attached file is read as the article; names those that are not. */
  private boolean isReadFromFile(Reference reference, int line) {
    List<Problem> problems = new ArrayList<>();
    Optional<AttachedRecord> record = record(reference, line, problems::add);
    boolean read = false;
    for (String path : record.isPresent() ? reference.attached() : List.<String>of()) {
      Optional<String> why = attachments.attach(file, path, record.orElseThrow());
      read |= why.isEmpty();
      why.ifPresent(reason -> out.accept(notRead(reference, line, path, reason)));
    }
    if (read) {
      problems.forEach(out); // otherwise they are told with the abstract
    }
    return read;
  }

  private Problem notRead(Reference reference, int line, String path, String reason) {
    return Problem.at(
        file.path(),
        line,
        "names for "
            + quoted(reference.title())
            + " the file "
            + quoted(path)
            + ", which "
            + reason,
        "export the records with their files into the corpus folder");
  }

  /** What the record says, as an article whose text is its abstract, or else its headline. */
  private Optional<AttachedRecord> record(
      Reference reference, int line, Consumer<Problem> problems) {
    List<AttachedRecord> found = new ArrayList<>();
    boolean isTitled = !reference.title().isBlank();
    SourceArticle record =
        reference.text().isBlank()
            ? article(reference, "“" + reference.title() + "” has no abstract.")
            : summary(reference);
    record.read(
        file,
        number,
        line,
        entry -> {
          switch (entry) {
            case CorpusEntry.Found(Article article, int _) ->
                found.add(new AttachedRecord(article, isTitled));
            case Problem problem -> problems.accept(problem);
          }
        });
    return found.stream().findFirst();
  }

  private static SourceArticle article(Reference reference, String text) {
    return SourceArticle.ofText(text)
        .withTitle(reference.title())
        .withPublisher(reference.publisher())
        .withPublished(reference.published())
        .withAuthors(reference.authors().stream().map(References::inOrder).toList())
        .withUrl(reference.url());
  }

  private static String quoted(String words) {
    return "“" + Characters.shown(words) + "”";
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
