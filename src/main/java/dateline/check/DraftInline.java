package dateline.check;

/** A stretch of a draft's paragraph on one line. */
sealed interface DraftInline {
  /** The line of the file on which it begins, counting from 1. */
  int line();

  /** What is left of it to read. */
  String text();

  /** Words, in which marks of citations may stand. */
  record Words(int line, String text) implements DraftInline {}

  /** A code span, which has no marks. */
  record Code(int line, String text) implements DraftInline {}

  /**
   * A link.
   *
   * @param text its words; empty where it is the bare address
   * @param address where it leads
   */
  record Link(int line, String text, String address) implements DraftInline {}

  /**
   * A reference to a footnote of the draft.
   *
   * @param label what it is called: "[^ferry]" is called "ferry"
   * @param note what the footnote says
   */
  record Footnote(int line, String label, String note) implements DraftInline {
    @Override
    public String text() {
      return "";
    }
  }
}
