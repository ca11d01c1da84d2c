package dateline.fake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a model writes: statements as the prompts ask for them. */
final class Draughts {
  static final String HONEST_TEXT =
      "The port of Lindholm reopened on Monday after 12 days of strike.";

  private Draughts() {}

  /** A whole reply. */
  static String reply(String... statements) {
    return "{\"statements\": [" + String.join(", ", statements) + "]}";
  }

  /** A statement of a text and quotes. */
  static String statement(String text, String... quotes) {
    return "{\"text\": " + Wire.quoted(text) + ", \"quotes\": [" + String.join(", ", quotes) + "]}";
  }

  /** A quote as JSON; the passage may be any JSON too. */
  static String quote(String passage, String words) {
    return "{\"passage\": " + passage + ", \"quote\": " + Wire.quoted(words) + "}";
  }

  /** What a good model replies. */
  static String honest() {
    return reply(statement(HONEST_TEXT, quote("1", Newsroom.REOPENED)));
  }

  /** One statement about the port with words that are said to stand in a passage. */
  static String claiming(String passage, String words) {
    return reply(statement(HONEST_TEXT, quote(passage, words)));
  }

  static String times(int n, String text) {
    return Stream.generate(() -> text).limit(n).collect(Collectors.joining());
  }

  static List<String> lines(String text) {
    return text.lines().map(line -> line + "\n").toList();
  }
}
