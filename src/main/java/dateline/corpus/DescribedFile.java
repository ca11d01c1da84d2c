package dateline.corpus;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.PublicationDate;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.time.calendar.Precision;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes what is read of a file that a record of an export names as its own: the article gets what
 * the record says of it. Where the file holds none, the record's abstract stands in for it.
 */
final class DescribedFile implements Consumer<CorpusEntry> {
  private final CorpusFile file;
  private final Article record;
  private final Consumer<CorpusEntry> out;
  private boolean found;

  DescribedFile(CorpusFile file, Article record, Consumer<CorpusEntry> out) {
    this.file = file;
    this.record = record;
    this.out = out;
  }

  @Override
  public void accept(CorpusEntry entry) {
    switch (entry) {
      case CorpusEntry.Found(Article article, int line) -> {
        found = true;
        boolean only = article.id().equals(file.defaultId());
        out.accept(new CorpusEntry.Found(only ? described(article) : article, line));
      }
      case Problem problem -> out.accept(problem);
    }
  }

  /** Gives the record's abstract where the file held no article. */
  void end() {
    boolean hasAbstract =
        record.annotations().marks().stream().anyMatch(m -> m.kind() == Mark.Kind.SUMMARY);
    if (!found && hasAbstract) {
      out.accept(new CorpusEntry.Found(with(record), 1));
    }
  }

  private Article described(Article article) {
    return new Article(
        id(),
        isTitled() ? record.title() : article.title(),
        isTitled() ? Optional.empty() : article.titleBasis(),
        record.publisher().or(article::publisher),
        publication(article),
        record.authors().isEmpty() ? article.authors() : record.authors(),
        record.url().or(article::url),
        article.file(),
        article.text(),
        article.annotations());
  }

  /**
   * The id of the article: that of its file, behind the number of its folder where it has one,
   * since reference managers number folders and may give the same name to every file.
   */
  private String id() {
    String[] folders = file.path().split("/");
    String folder = folders.length > 1 ? folders[folders.length - 2] : "";
    return folder.matches("\\d{1,9}") ? folder + "-" + file.defaultId() : file.defaultId();
  }

  /** Whether the record has a headline of its own, and not the beginning of its abstract. */
  private boolean isTitled() {
    return !record.text().startsWith(record.title());
  }

  /** The record's date, unless the file states the day and the record only month or year. */
  private Optional<PublicationDate> publication(Article article) {
    boolean coarse = record.publication().filter(it -> it.precision() == Precision.DAY).isEmpty();
    Optional<PublicationDate> stated =
        article.publication().filter(it -> it.basis() == PublicationDate.Basis.STATED);
    return coarse && stated.isPresent() ? stated : record.publication().or(article::publication);
  }

  private Article with(Article about) {
    return new Article(
        id(),
        about.title(),
        about.titleBasis(),
        about.publisher(),
        about.publication(),
        about.authors(),
        about.url(),
        file.path(),
        about.text(),
        about.annotations());
  }
}
