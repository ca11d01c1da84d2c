package dateline.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be printed: runs of characters, each in a style. Whatever a run is made of, it holds
 * printable characters alone, since a run cannot be made but through {@link Visible}.
 *
 * @param runs in reading order
 */
public record Text(List<Run> runs) {
  public Text {
    runs = List.copyOf(runs);
  }

  /**
   * A run of characters in one style.
   *
   * @param link the address that a terminal opens where they are clicked; empty for none
   */
  record Run(String characters, Style style, String link) {
    Run {
      characters = Visible.of(characters);
      link = link.chars().allMatch(c -> c > ' ' && c < 0x7F) ? link : "";
    }

    /** A run that is no link. */
    Run(String characters, Style style) {
      this(characters, style, "");
    }

    /** The characters between the terminal's codes for their style and their link (OSC 8). */
    String ansi() {
      String styled = style.ansi(characters);
      return link.isEmpty()
          ? styled
          : "\u001B]8;;" + link + "\u001B\\" + styled + "\u001B]8;;\u001B\\";
    }
  }

  public static Text of(String characters) {
    return of(Style.PLAIN, characters);
  }

  public static Text of(Style style, String characters) {
    return new Text(List.of(new Run(characters, style)));
  }

  /** The same text; a terminal opens an address where it is clicked. */
  public Text linked(String address) {
    return new Text(
        runs.stream().map(run -> new Run(run.characters(), run.style(), address)).toList());
  }

  /** This text and another run after it. */
  public Text and(Style style, String characters) {
    return and(of(style, characters));
  }

  /** This text and plain characters after it. */
  public Text and(String characters) {
    return and(Style.PLAIN, characters);
  }

  /** This text and another after it. */
  public Text and(Text other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Text(all);
  }

  /** The characters without their styles. */
  public String plain() {
    StringBuilder out = new StringBuilder();
    runs.forEach(run -> out.append(run.characters()));
    return out.toString();
  }
}
