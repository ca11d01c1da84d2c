package dateline.corpus.wire;

import dateline.article.Annotations;
import dateline.article.Mark;
import dateline.article.MarkRules;
import dateline.corpus.file.SourceArticle;
import dateline.text.RuleTable;
import dateline.text.WholeNumber;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the item of an agency says beside its text; empty where it says nothing.
 *
 * @param id the name that all versions share
 * @param version its number
 * @param status its publication status: {@code stat:usable}, {@code withheld}, {@code canceled}
 * @param signals what it is sent for: {@code sig:correction}, {@code sig:update}
 * @param embargo until when it is not to be published
 * @param note the editors' note
 */
record Item(
    String id, String version, String status, List<String> signals, String embargo, String note) {
  private static final Set<String> WITHDRAWN = RuleTable.of(Item.class).words("withdrawn");

  /** The article with the version and the marks of this item. */
  SourceArticle on(SourceArticle article) {
    SourceArticle marked = article;
    OptionalInt number = WholeNumber.of(version);
    if (!id.isBlank() && number.isPresent()) {
      marked = marked.withVersion(new Annotations.Version(id, number.getAsInt()));
    }
    if (isWithdrawn(status)) {
      marked = marked.withMark(Mark.of(Mark.Kind.WITHDRAWN, "its status is “" + status + "”"));
    }
    for (String signal : signals) {
      marked = isTold(signal) ? marked : signalled(marked, signal);
    }
    if (!embargo.isBlank()) {
      marked = marked.withMark(Mark.of(Mark.Kind.EMBARGO, "embargoed until " + embargo));
    }
    return note.isBlank() ? marked : marked.withNote(note);
  }

  /** Whether the editors' note is the correction that a signal only names. */
  private boolean isTold(String signal) {
    return name(signal).startsWith("correct")
        && MarkRules.shipped()
            .inNote(note)
            .filter(mark -> mark.kind() == Mark.Kind.CORRECTION)
            .isPresent();
  }

  private static SourceArticle signalled(SourceArticle article, String signal) {
    String name = name(signal);
    String note = "its signal is “" + signal + "”";
    if (isWithdrawn(signal)) {
      return article.withMark(Mark.of(Mark.Kind.WITHDRAWN, note));
    }
    return switch (name) {
      case "correction", "corrected" -> article.withMark(Mark.of(Mark.Kind.CORRECTION, note));
      case "update", "updated" -> article.withMark(Mark.of(Mark.Kind.UPDATED, note));
      default -> article;
    };
  }

  private static boolean isWithdrawn(String status) {
    return WITHDRAWN.contains(name(status));
  }

  /** The name without its scheme or address: {@code canceled} of {@code stat:canceled}. */
  private static String name(String code) {
    int scheme = Math.max(code.lastIndexOf(':'), code.lastIndexOf('/'));
    return code.substring(scheme + 1).strip().toLowerCase(Locale.ROOT);
  }
}
