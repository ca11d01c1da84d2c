package dateline.evaluation;

import dateline.question.Question;
import dateline.question.QuestionBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well follow-up questions are made to stand alone, against how people rewrote them:
 * CANARD (Elgohary et al. 2019) and TREC CAsT (Dalton et al. 2020), as lines of JSON with {@code
 * raw}, {@code rewrite}, and either {@code history} and {@code no} or {@code id}. Each question is
 * given those before it as people rewrote them.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:$(cat cp.txt)" dateline.evaluation.FollowUpReport \
 *     /path/to/canard/data.jsonl.gz
 * }</pre>
 *
 * Printed: the token F1 of the questions as they were asked and as they were made to stand alone,
 * over those that people rewrote and over those that they left as they were, and how many of each
 * were made better and worse.
 */
final class FollowUpReport {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private FollowUpReport() {}

  private record Asked(String dialog, String raw, String rewrite, Optional<String> answer) {}

  public static void main(String[] arguments) throws IOException {
    for (String file : arguments) {
      List<Asked> asked = asked(Path.of(file));
      System.out.println(file);
      print("rewritten by people", asked, true);
      print("left as they were", asked, false);
    }
  }

  private static List<Asked> asked(Path file) throws IOException {
    List<Asked> asked = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = JsonMapper.shared().readTree(line);
        String dialog = row.path("dialog").asString(row.path("id").asString("").split("_")[0]);
        JsonNode history = row.path("history");
        Optional<String> answer =
            history.size() > 2
                ? Optional.of(history.get(history.size() - 1).asString())
                : Optional.empty();
        asked.add(
            new Asked(dialog, row.get("raw").asString(), row.get("rewrite").asString(), answer));
      }
    }
    return asked;
  }

  private static void print(String name, List<Asked> asked, boolean rewritten) {
    int count = 0;
    int better = 0;
    int worse = 0;
    double before = 0;
    double after = 0;
    for (int i = 1; i < asked.size(); i++) {
      Asked next = asked.get(i);
      if (!next.dialog().equals(asked.get(i - 1).dialog()) || isRewritten(next) != rewritten) {
        continue;
      }
      double raw = AnswerMeasure.TOKEN_F1.of(next.raw(), List.of(next.rewrite()));
      double alone =
          AnswerMeasure.TOKEN_F1.of(alone(next, asked.get(i - 1)), List.of(next.rewrite()));
      count++;
      before += raw;
      after += alone;
      better += alone > raw ? 1 : 0;
      worse += alone < raw ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "  %s: %d questions, F1 %.3f as asked, %.3f standing alone; %d better, %d worse%n",
        name,
        count,
        before / count,
        after / count,
        better,
        worse);
  }

  private static boolean isRewritten(Asked asked) {
    return !plain(asked.raw()).equals(plain(asked.rewrite()));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String alone(Asked asked, Asked before) {
    Question question =
        QuestionBuilder.of(asked.raw(), TODAY)
            .after(List.of(new Question.Turn(before.rewrite(), asked.answer().orElse(""))))
            .build();
    return question.standingAlone().text();
  }
}
