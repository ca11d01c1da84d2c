package dateline.regression;

import dateline.article.Article;
import dateline.question.Question;
import dateline.regression.expectation.Reply;
import dateline.text.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of earlier runs of the same program over the same corpus with the same reader, kept
 * beside the index, so that a question that was asked then is not asked again. Nothing in the file
 * is believed unread: a quotation that does not stand in its article makes its answer unknown. Safe
 * for use by several threads.
 */
final class AnswerCache {
  private static final String FOLDER = "known-answers";
  private static final String SUFFIX = ".jsonl";

  /** So many files are kept; the one longest unused goes first. */
  private static final int MOST_FILES = 8;

  private final Path file;
  private final Map<String, String> lines = new TreeMap<>();
  private boolean changed;

  private AnswerCache(Path file) {
    this.file = file;
  }

  /** Known answers that are neither read nor kept. */
  static AnswerCache none() {
    return new AnswerCache(Path.of(""));
  }

  /**
   * @param index the folder of the index
   * @param circumstances everything but the question that an answer depends on
   */
  static AnswerCache of(Path index, String circumstances) {
    AnswerCache known =
        new AnswerCache(index.resolve(FOLDER).resolve(Sha256.of(circumstances) + SUFFIX));
    known.read();
    return known;
  }

  private void read() {
    try (Stream<String> kept = Files.lines(file)) {
      kept.forEach(line -> {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          lines.putIfAbsent(line.substring(0, tab), line.substring(tab + 1));
        }
      });
    } catch (IOException | UncheckedIOException none) {
      // Every question is asked anew.
    }
  }

  /** The answer to a question, if it is known and its quotations stand in the articles. */
  synchronized Optional<CachedAnswer> find(
      Question question, Function<String, Optional<Article>> articles) {
    return Optional.ofNullable(lines.get(key(question)))
        .flatMap(AnswerCache::parsed)
        .filter(known ->
            known
                .reply()
                .shownQuotations()
                .allMatch(
                    cited -> articles.apply(cited.article()).filter(cited::standsIn).isPresent()));
  }

  synchronized void keep(Question question, CachedAnswer known) {
    lines.put(key(question), line(known));
    changed = true;
  }

  private static String key(Question question) {
    return Sha256.of(question);
  }

  /** Writes what was added, together with what another process wrote meanwhile. */
  synchronized void save() throws IOException {
    if (!changed || file.getParent() == null) {
      return;
    }
    read();
    StringBuilder text = new StringBuilder();
    lines.forEach((key, line) -> text.append(key).append('\t').append(line).append('\n'));
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, text.toString());
    changed = false;
    dropOldest();
  }

  private void dropOldest() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      List<Path> oldestLast =
          files
              .filter(path -> path.toString().endsWith(SUFFIX))
              .sorted(Comparator.comparing(AnswerCache::age))
              .toList();
      for (Path old : oldestLast.stream().skip(MOST_FILES).toList()) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static long age(Path path) {
    try {
      return -Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private record Kept(JsonNode answer, List<Ranked> read) {}

  private static String line(CachedAnswer known) {
    return JsonText.line(
        new Kept(JsonMapper.shared().readTree(known.reply().json()), known.read()));
  }

  private static Optional<CachedAnswer> parsed(String line) {
    try {
      Kept kept = JsonText.read(JsonMapper.shared().readTree(line), Kept.class);
      return Optional.of(new CachedAnswer(Reply.of(kept.answer().toString()), kept.read()));
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
