package dateline.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of {@code sentences.txt}.
 *
 * @param number its line in the file
 * @param heldOut whether the rules were written without it
 */
record SentenceCase(int number, List<String> sentences, boolean heldOut) {
  private static final Path FILE = Path.of("src/test/resources/dateline/text/sentences.txt");

  static List<SentenceCase> all() throws IOException {
    List<SentenceCase> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(FILE)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("==")) {
        boolean heldOut = cases.size() % 3 == 2;
        cases.add(new SentenceCase(number, List.of(line.split(" \\| ")), heldOut));
      }
    }
    return cases;
  }

  List<String> split() {
    String text = String.join(" ", sentences);
    return Sentences.of(text).stream().map(sentence -> sentence.of(text)).toList();
  }

  boolean holds() {
    return split().equals(sentences);
  }

  @Override
  public String toString() {
    return "sentences.txt, line " + number + ": " + String.join(" | ", split());
  }
}
