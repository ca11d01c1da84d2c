package dateline.questions;

import dateline.answering.Answering;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks question files and prints how many of the questions were answered rightly, by kind.
 *
 * <pre>{@code
 * QuestionsReport --corpus DIR [--answers FILE]... [--today DATE] [--verbose [--reveal-held]] FILE...
 * }</pre>
 *
 * <p>With {@code --answers} it reads what {@code ask --from FILE --output jsonl} printed and asks
 * nothing. With {@code --verbose} it lists the failures, those of files named {@code *-held.jsonl}
 * only with {@code --reveal-held}: whoever reads them has no held-out set any more.
 */
final class QuestionsReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Optional<Path> corpus = Optional.empty();
  private final List<Path> answers = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 11, 24);
  private boolean verbose;
  private boolean revealHeld;

  QuestionsReport(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String argument = left.pop();
      switch (argument) {
        case "--corpus" -> corpus = Optional.of(Path.of(left.pop()));
        case "--answers" -> answers.add(Path.of(left.pop()));
        case "--today" -> today = LocalDate.parse(left.pop());
        case "--verbose" -> verbose = true;
        case "--reveal-held" -> revealHeld = true;
        default -> files.add(Path.of(argument));
      }
    }
    if (corpus.isEmpty() || files.isEmpty()) {
      throw new IllegalArgumentException(
          "name a corpus and question files: --corpus DIR FILE..., corpus="
              + corpus
              + ", files="
              + files);
    }
  }

  public static void main(String[] arguments) throws Exception {
    new QuestionsReport(List.of(arguments))
        .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  void print(PrintStream out) throws Exception {
    Sources sources = sources(corpus.orElseThrow());
    if (!answers.isEmpty()) {
      Map<String, Reply> replies = replies();
      print(out, sources, key -> replied(replies, key));
      return;
    }
    Path folder = Files.createTempDirectory("questions-index");
    try (Subject subject = Subject.over(corpus.orElseThrow(), folder)) {
      Answering answering = subject.answering();
      print(out, sources, key -> Reply.of(answering.answer(key.question(today))));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void print(PrintStream out, Sources sources, Function<KeyedQuestion, Reply> subject)
      throws IOException {
    for (Path file : files) {
      List<Judged> judged =
          KeyedQuestion.read(file).stream()
              .map(key -> Judged.of(key, subject.apply(key), sources))
              .toList();
      ReportText.totals(file.getFileName().toString(), judged).forEach(out::println);
      if (verbose && heldBack(file) && !revealHeld) {
        out.println("failures not listed: the file is held back (--reveal-held lists them)");
      } else if (verbose) {
        ReportText.failures(judged).forEach(out::println);
      }
    }
  }

  private static boolean heldBack(Path file) {
    return file.getFileName().toString().endsWith("-held.jsonl");
  }

  private static Sources sources(Path corpus) throws Exception {
    Map<String, String> texts = new HashMap<>();
    CorpusFolder.at(corpus)
        .read(entry -> {
          if (entry instanceof CorpusEntry.Found(var article, int _)) {
            texts.put(article.id(), article.text());
          }
        });
    return new Sources(texts);
  }

  private Map<String, Reply> replies() throws IOException {
    Map<String, Reply> replies = new HashMap<>();
    for (Path file : answers) {
      for (String line : Files.readAllLines(file)) {
        JsonNode json = JSON.readTree(line);
        replies.put(json.required("id").asString(), Reply.of(json));
      }
    }
    return replies;
  }

  private Reply replied(Map<String, Reply> replies, KeyedQuestion key) {
    return Optional.ofNullable(replies.get(key.id()))
        .orElseThrow(
            () -> new IllegalArgumentException("no answer to " + key.id() + " in " + answers));
  }
}
