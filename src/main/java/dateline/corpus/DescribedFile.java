package dateline.corpus;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.PublicationDate;
import dateline.corpus.export.AttachedRecord;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.text.WholeNumber;
import dateline.time.calendar.Precision;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is read of a file that a record of an export names as its own: its only article gets
 * what the record says of it. Where the file holds none, the record's abstract stands in for it.
 */
final class DescribedFile implements Consumer<CorpusEntry> {
  private final CorpusFile file;
  private final Article record;
  private final boolean isTitled;
  private final Consumer<CorpusEntry> out;
  private CorpusEntry.@Nullable Found first;
  private int found;

  DescribedFile(CorpusFile file, AttachedRecord record, Consumer<CorpusEntry> out) {
    this.file = file;
    this.record = record.article();
    this.isTitled = record.isTitled();
    this.out = out;
  }

  @Override
  public void accept(CorpusEntry entry) {
    switch (entry) {
      case CorpusEntry.Found article -> accept(article);
      case Problem problem -> out.accept(problem);
    }
  }

  /** Holds the first article back until it is known whether it is the only one. */
  private void accept(CorpusEntry.Found article) {
    found++;
    if (found == 1) {
      first = article;
      return;
    }
    if (first != null) {
      out.accept(first);
      first = null;
    }
    out.accept(article);
  }

  /** Gives the only article, or the record's abstract where the file held none. */
  void end() {
    boolean hasAbstract =
        record.annotations().marks().stream().anyMatch(m -> m.kind() == Mark.Kind.SUMMARY);
    if (first != null) {
      out.accept(new CorpusEntry.Found(described(first.article()), first.line()));
      first = null;
    } else if (found == 0 && hasAbstract) {
      out.accept(new CorpusEntry.Found(standIn(), 1));
    }
  }

  private Article described(Article article) {
    return new Article(
        article.id().equals(file.defaultId()) ? id() : article.id(),
        isTitled ? record.title() : article.title(),
        isTitled ? Optional.empty() : article.titleBasis(),
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
    return WholeNumber.of(folder).isPresent() ? folder + "-" + file.defaultId() : file.defaultId();
  }

  /** The record's date, unless the file states the day and the record only month or year. */
  private Optional<PublicationDate> publication(Article article) {
    boolean coarse = record.publication().filter(it -> it.precision() == Precision.DAY).isEmpty();
    Optional<PublicationDate> stated =
        article.publication().filter(it -> it.basis() == PublicationDate.Basis.STATED);
    return coarse && stated.isPresent() ? stated : record.publication().or(article::publication);
  }

  private Article standIn() {
    return record.withId(id()).inFile(file.path());
  }
}
