package dateline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up news of any size, the same for the same seed: words whose frequencies follow Zipf's law
 * (the word of rank r is drawn in proportion to 1 / (r + 2.7), after Mandelbrot), in sentences of 8
 * to 30 words, in paragraphs, with names, figures, dates and headlines; some 900 words an article,
 * which is eight passages. One article in twenty is a reprint of an earlier one, cut from the end.
 */
final class SyntheticNews {
  private static final int WORDS = 60_000;
  private static final double FLAT = 2.7;
  private static final String[] ENGLISH =
      ("the of to and a in that for is on was with as it by at from he his have be are has said an"
              + " not but had who they were their will more its would which about been after when"
              + " than or one new people had she up there out year all over some last into two"
              + " could government state first other time")
          .split(" ");
  private static final String[] PAPERS = {"The Courier", "Daily Ledger", "Evening Star", "Wire"};
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

  private final Random random;
  private final String[] words;
  private final double[] cumulated = new double[WORDS];

  SyntheticNews(long seed) {
    random = new Random(seed);
    words = words();
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1 / (i + 1 + FLAT);
      cumulated[i] = sum;
    }
  }

  private String[] words() {
    TreeSet<String> made = new TreeSet<>();
    String[] syllables =
        "ba ce di fo gu la me ni po ru sa te vi zo ker lin mor tan wes ing".split(" ");
    while (made.size() < WORDS) {
      int parts = 2 + random.nextInt(3);
      StringBuilder word = new StringBuilder();
      IntStream.range(0, parts)
          .forEach(_ -> word.append(syllables[random.nextInt(syllables.length)]));
      made.add(word.toString());
    }
    List<String> shuffled = new ArrayList<>(made);
    java.util.Collections.shuffle(shuffled, random);
    String[] all = shuffled.toArray(String[]::new);
    System.arraycopy(ENGLISH, 0, all, 0, ENGLISH.length);
    return all;
  }

  /** A word by Zipf's law. */
  String word() {
    int at = java.util.Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[WORDS - 1]);
    return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
  }

  /** A word that is none of the commonest: a question's. */
  private String rareWord() {
    String word = word();
    return word.length() > 4 ? word : rareWord();
  }

  private String name() {
    return capital(words[1000 + random.nextInt(3000)])
        + " "
        + capital(words[5000 + random.nextInt(20_000)]);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder(capital(word()));
    int length = 8 + random.nextInt(23);
    for (int i = 1; i < length; i++) {
      sentence.append(i % 9 == 8 ? ", " : " ");
      int kind = random.nextInt(40);
      sentence.append(
          switch (kind) {
            case 0 -> name();
            case 1 -> "on " + DAYS[random.nextInt(DAYS.length)];
            case 2 -> String.valueOf(random.nextInt(10_000));
            default -> word();
          });
    }
    return sentence.append('.').toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int sentences = 40 + random.nextInt(16);
    for (int i = 0; i < sentences; i++) {
      text.append(sentence()).append(i % 3 == 2 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  /** Writes articles as JSON lines. */
  void write(Path file, int articles) throws IOException {
    List<String> recent = new ArrayList<>();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        String text = text();
        if (i % 20 == 19) {
          String earlier = recent.get(random.nextInt(recent.size()));
          text = earlier.substring(0, earlier.length() * 3 / 4);
        } else if (recent.size() < 100) {
          recent.add(text);
        } else {
          recent.set(random.nextInt(100), text);
        }
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650));
        String line =
            JsonMapper.shared()
                .writeValueAsString(
                    java.util.Map.of(
                        "id",
                        "a" + i,
                        "title",
                        capital(rareWord()) + " " + word() + " " + rareWord() + " " + rareWord(),
                        "publisher",
                        PAPERS[random.nextInt(PAPERS.length)],
                        "published",
                        day.toString(),
                        "text",
                        text));
        out.write(line);
        out.write('\n');
      }
    }
  }

  /** A question of three rare words and a few common ones. */
  String question() {
    return "What did %s say of the %s and %s?"
        .formatted(capital(rareWord()), rareWord(), rareWord());
  }
}
