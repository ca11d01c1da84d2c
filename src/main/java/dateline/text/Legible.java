package dateline.text;

/**
 * Takes out of a line that a model or its server wrote what nobody can see and a terminal or a
 * program might obey: controls, format characters (general category Cf: zero-width and
 * bidirectional ones, tags), variation selectors, fillers that are drawn as nothing, characters of
 * private use, and halves of surrogate pairs. Line ends of every kind become a space, several
 * spaces one.
 */
public final class Legible {
  /** The characters that Unicode says to draw as nothing and that are neither Cf nor selectors. */
  private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  private Legible() {}

  /** What of a text can be seen, on one line. Linear in the text. */
  public static String of(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (Character.isWhitespace(c) || c == 0x85) {
            seen.append(' ');
          } else if (isSeen(c)) {
            seen.appendCodePoint(c);
          }
        });
    return Characters.singleSpaced(seen.toString()).strip();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> FILLERS.indexOf(c) < 0 && !isVariationSelector(c);
    };
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
  }
}
