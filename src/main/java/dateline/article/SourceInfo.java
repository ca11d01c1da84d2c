package dateline.article;

import dateline.text.Language;
import java.util.Optional;

/**
 * An article without its text, for a list.
 *
 * @param id the article's id
 * @param title its headline
 * @param publisher who published it, where known
 * @param publication when it was published, where known
 * @param file the file that it was read from, relative to the corpus folder
 * @param language the language of its text
 * @param story the id of the article that its story goes by: its own, unless it prints what another
 *     printed first
 */
public record SourceInfo(
    String id,
    String title,
    Optional<String> publisher,
    Optional<PublicationDate> publication,
    String file,
    Language language,
    String story) {
  /** Whether it prints what another article printed first. */
  public boolean isReprint() {
    return !story.equals(id);
  }
}
