package dateline.answering;

import dateline.article.Article;
import dateline.article.DateText;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.retrieval.RankedPassage;
import dateline.text.Characters;
import dateline.text.Edges;
import dateline.verification.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of what is cited that those who published it took it back. */
final class WithdrawalNotes {
  private static final int LONGEST_NOTE = 300;

  private WithdrawalNotes() {}

  /**
   * A note for each article that is cited and was taken back, by its own marks or by a newer
   * version of the same item.
   */
  static List<Note> of(
      List<Citation> citations, List<RankedPassage> passages, ItemVersions versions) {
    Map<Article, List<Integer>> cited = new LinkedHashMap<>();
    for (Citation citation : citations) {
      cited.computeIfAbsent(citation.quote().article(), _ -> new ArrayList<>()).add(citation.n());
    }
    List<Note> notes = new ArrayList<>();
    cited.forEach((article, numbers) ->
        versions
            .withdrawal(article, passages)
            .map(by -> new Note(Note.Kind.WITHDRAWN, text(article, by), numbers))
            .ifPresent(notes::add));
    return notes;
  }

  private static String text(Article article, Article by) {
    String source = DateText.source(article);
    String when =
        by.id().equals(article.id()) ? "" : ", in a later version: " + DateText.source(by);
    return "Withdrawn: those who published %s took it back%s%s."
        .formatted(source, when, said(by).map(note -> " (" + note + ")").orElse(""));
  }

  private static Optional<String> said(Article by) {
    return Marks.of(by).stream()
        .filter(mark -> Marks.isWithdrawn(List.of(mark)))
        .map(Mark::note)
        .map(note -> Edges.withoutEnding(Characters.singleSpaced(note).strip(), "."))
        .map(note -> note.substring(0, Math.min(LONGEST_NOTE, note.length())))
        .findFirst();
  }
}
