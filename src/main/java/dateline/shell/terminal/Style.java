package dateline.shell.terminal;

/** How a run of text is drawn where there is colour. */
public enum Style {
  PLAIN(""),
  /** Headlines, the names of commands. */
  STRONG("1"),
  /** What stands around the thing itself: derivations, notes. */
  FAINT("2"),
  /** The words that answer, within a quotation. */
  QUOTED("1;4"),
  /** The mark of a citation. */
  MARK("36");

  private final String sgr;

  Style(String sgr) {
    this.sgr = sgr;
  }

  /** The text between the terminal's codes for this style (ECMA-48, SGR). */
  String ansi(String text) {
    return sgr.isEmpty() ? text : "\u001B[" + sgr + "m" + text + "\u001B[0m";
  }
}
