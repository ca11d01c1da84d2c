package dateline.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.retrieval.Explanation;
import dateline.retrieval.RankedPassage;
import dateline.text.JsonText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes ranked passages as JSON, each an object on one line. */
public final class RankedPassageJson {
  private RankedPassageJson() {}

  /**
   * One passage.
   *
   * @param place its rank, counting from 1
   * @param found the passage
   * @param explanation where its score comes from, if that is to be told
   */
  public static String line(int place, RankedPassage found, Optional<Explanation> explanation) {
    Passage passage = found.passage();
    return JsonText.line(
        new Found(
            place,
            passage.article().id(),
            passage.article().title(),
            passage.article().publisher(),
            passage.article().publication().map(PublicationDate::iso),
            passage.number() + 1,
            passage.span().start(),
            passage.span().end(),
            passage.text(),
            rounded(found.score()),
            found.lexical().map(Rank::of),
            found.vector().map(Rank::of),
            explanation.map(RankedPassageJson::rounded)));
  }

  private record Found(
      int rank,
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      int passage,
      int start,
      int end,
      String text,
      double score,
      Optional<Rank> lexical,
      Optional<Rank> vector,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Explanation> explanation) {}

  /** A place of null: beyond the first ones. */
  private record Rank(@Nullable Integer rank, double score) {
    static Rank of(RankedPassage.Rank place) {
      return new Rank(
          place.rank() == RankedPassage.Rank.BEYOND ? null : place.rank(), rounded(place.score()));
    }
  }

  private static Explanation rounded(Explanation why) {
    return new Explanation(
        why.parts().stream()
            .map(part -> new Explanation.Part(part.name(), part.weight(), rounded(part.value())))
            .toList(),
        why.words().stream()
            .map(word -> new Explanation.Word(word.word(), rounded(word.score())))
            .toList());
  }

  private static double rounded(double score) {
    return Math.round(score * 1e6) / 1e6;
  }
}
