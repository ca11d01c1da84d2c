package dateline.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A corpus of some thousand short articles: those that the reader was trained on, cut into pieces
 * of four sentences, each with its article's headline and publisher and a day of its own.
 */
public final class CutNews {
  private static final int SENTENCES = 4;

  /** Less is the end of a page, such as “- 30 -”. */
  private static final int SHORTEST = 80;

  /** What may be no text of an article at all. */
  private static final Pattern CAPTION = Pattern.compile("\\b(?:Image|Video|Photos?):");

  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final List<String> PUBLISHERS = List.of("The Courier", "Daily Ledger", "Wire");

  private CutNews() {}

  /** Writes so many articles as JSON lines. */
  public static void write(Path file, int articles) throws IOException {
    int written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (JsonNode article : lines("articles")) {
        List<String> sentences = new ArrayList<>();
        article.path("sentences").forEach(sentence -> sentences.add(sentence.asString("")));
        for (int at = 0; at < sentences.size() && written < articles; at += SENTENCES) {
          int end = Math.min(sentences.size(), at + SENTENCES);
          String text = String.join(" ", sentences.subList(at, end));
          if (text.length() >= SHORTEST && !CAPTION.matcher(text).find()) {
            out.write(JsonMapper.shared().writeValueAsString(piece(article, at, text, written++)));
            out.newLine();
          }
        }
      }
    }
    if (written < articles) {
      throw new IOException("there are but " + written + " articles");
    }
  }

  private static Map<String, String> piece(JsonNode article, int at, String text, int number) {
    Map<String, String> piece = new LinkedHashMap<>();
    piece.put("id", article.path("id").asString("") + "-" + at);
    piece.put("title", article.path("title").asString(""));
    piece.put("publisher", PUBLISHERS.get(number % PUBLISHERS.size()));
    piece.put("published", FIRST.plusDays(number * 7919L % 4000).toString());
    piece.put("text", text);
    return piece;
  }

  /** Every so manieth of the questions that the reader was trained on. */
  public static List<String> questions(int step) throws IOException {
    List<JsonNode> all = lines("questions");
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      questions.add(all.get(i).path("question").asString(""));
    }
    return questions;
  }

  private static List<JsonNode> lines(String name) throws IOException {
    Path file = Path.of("src/train/news", name + ".jsonl.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> JsonMapper.shared().readTree(line))
          .toList();
    }
  }
}
