package dateline.corpus.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the text of an article begins in its file, for what speaks of places in the file.
 *
 * @param start offset of the first character after the front matter, UTF-16 code units; 0 where
 *     there is none, or none that can be read
 * @param published the first day of the publication date that the front matter states
 */
public record ArticleBody(int start, Optional<LocalDate> published) {
  /**
   * @param file the whole text of a file, with or without front matter
   */
  public static ArticleBody in(String file) {
    return switch (FrontMatter.of(file)) {
      case FrontMatter.Broken _ -> new ArticleBody(0, Optional.empty());
      case FrontMatter.Read read ->
          new ArticleBody(
              file.length() - read.body().length(),
              read.metadata().published().flatMap(ArticleBody::day));
    };
  }

  private static Optional<LocalDate> day(String written) {
    return DateReading.stated(written) instanceof DateReading.Known known
        ? Optional.of(known.first())
        : Optional.empty();
  }
}
