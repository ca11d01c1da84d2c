package dateline.index.cluster;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.ArticleDocument;
import dateline.index.FileDocument;
import dateline.index.PassageDocument;
import dateline.index.Standing.KnownFile;
import dateline.text.Digest;
import dateline.text.Language;
import dateline.text.MinHashSketch;
import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Articles, passages and files as documents of a cluster, and back. Their ids are digests, since an
 * article's id may be longer than a cluster takes and may hold anything.
 */
final class ClusterDocuments {
  static final String KIND = "kind";
  static final String ID = "id";
  static final String SOURCE = "source";
  static final String PUBLISHER = "publisher";
  static final String STORY = "story";
  static final String LANGUAGE = "language";
  static final String EMBEDDED = "embedded";
  static final String SHA256 = "sha256";
  static final String SHADOWED_BY = "shadowedBy";
  static final String WORD = "word";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String NUMBER = "number";
  static final String START = "start";
  static final String END = "end";
  static final String PASSAGES = "passages";
  static final String SIZE = "size";
  static final String MODIFIED = "modified";
  static final String INDEXED = "indexed";
  static final String FOREIGN = "foreign";
  static final String PROBLEMATIC = "problematic";
  static final String ARTICLE = "article";
  static final String SKETCH = "sketch";
  static final String PROBLEMS = "problems";
  static final String MANIFEST = "manifest";
  static final String STEMS = "stems";

  /** The stems of the whole article, on its first passage. */
  static final String WHOLE = "whole";

  static final String VECTOR = "vector";

  /** Fields that are compared whole. */
  static final List<String> KEYWORDS =
      List.of(KIND, ID, SOURCE, PUBLISHER, STORY, LANGUAGE, EMBEDDED, SHA256, SHADOWED_BY, WORD);

  static final List<String> NUMBERS =
      List.of(FIRST, LAST, NUMBER, START, END, PASSAGES, SIZE, MODIFIED, INDEXED);
  static final List<String> FLAGS = List.of(FOREIGN, PROBLEMATIC);

  /** Fields that are kept and not searched. */
  static final List<String> STORED = List.of(ARTICLE, SKETCH, PROBLEMS, MANIFEST);

  /** What is read of an article for a list. */
  static final List<String> LISTED =
      List.of(
          ID,
          SOURCE,
          LANGUAGE,
          STORY,
          ARTICLE + ".title",
          ARTICLE + ".publisher",
          ARTICLE + ".published");

  /** Values of {@link #KIND}. */
  static final String OF_ARTICLE = "article";

  static final String OF_PASSAGE = "passage";
  static final String OF_FILE = "file";
  static final String OF_WORD = "word";

  private ClusterDocuments() {}

  /** What an article is stored as, and what it and its passages are routed by. */
  static String articleKey(String id) {
    return "a" + new Digest().add(id).hex();
  }

  static String passageKey(String articleId, int number) {
    return "p" + number + articleKey(articleId);
  }

  static String fileKey(String name) {
    return "f" + new Digest().add(name).hex();
  }

  static String wordKey(String word) {
    return "w" + new Digest().add(word).hex();
  }

  static Map<String, Object> article(Article article, String digest, int passages) {
    Map<String, Object> document = shared(article, OF_ARTICLE, digest);
    Language language = Language.of(article.text());
    document.put(PASSAGES, passages);
    document.put(LANGUAGE, language.code());
    document.put(FOREIGN, !language.isRead());
    document.put(STORY, "");
    byte[] sketch = MinHashSketch.of(article.text()).toBytes();
    document.put(SKETCH, Map.of("of", Base64.getEncoder().encodeToString(sketch)));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("title", article.title());
    article.titleBasis().ifPresent(basis -> parts.put("titleBasis", basis));
    article.publisher().ifPresent(name -> parts.put("publisher", name));
    article.publication().ifPresent(date -> parts.put("published", date(date)));
    parts.put("authors", article.authors());
    article.url().ifPresent(url -> parts.put("url", url));
    parts.put("text", article.text());
    if (!article.annotations().isEmpty()) {
      parts.put("annotations", article.annotations().json());
    }
    document.put(ARTICLE, parts);
    return document;
  }

  /**
   * The whole article's words stand on its first passage and not on the article, since what is
   * changed of an article later, its story, would take out what its source does not keep.
   *
   * @param stems of the headline and of the passage
   * @param whole the stems of the headline and of all passages; of the first passage alone
   */
  static Map<String, Object> passage(
      Passage passage,
      String articleDigest,
      List<String> stems,
      Supplier<List<String>> whole,
      Optional<float[]> vector) {
    Map<String, Object> document = shared(passage.article(), OF_PASSAGE, articleDigest);
    document.put(NUMBER, passage.number());
    document.put(START, passage.span().start());
    document.put(END, passage.span().end());
    document.put(STEMS, stems);
    if (passage.number() == 0) {
      document.put(WHOLE, whole.get());
    }
    document.put(EMBEDDED, PassageDocument.digest(passage));
    vector.ifPresent(v -> document.put(VECTOR, v));
    return document;
  }

  private static Map<String, Object> shared(Article article, String kind, String digest) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(KIND, kind);
    document.put(ID, article.id());
    document.put(SOURCE, article.file());
    document.put(SHA256, digest);
    article.publisher().ifPresent(name -> document.put(PUBLISHER, ArticleDocument.key(name)));
    article
        .publication()
        .ifPresent(date -> {
          document.put(FIRST, date.interval().first().toEpochDay());
          document.put(LAST, date.interval().last().toEpochDay());
        });
    return document;
  }

  private static Map<String, Object> date(PublicationDate date) {
    return Map.of(
        "first", date.first().toString(),
        "precision", date.precision().name(),
        "basis", date.basis().name(),
        "explanation", date.explanation());
  }

  static Map<String, Object> file(
      CorpusFile file,
      String sha256,
      long indexed,
      List<Problem> problems,
      Collection<String> shadowedBy) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(KIND, OF_FILE);
    document.put(SOURCE, file.path());
    document.put(SHA256, sha256);
    document.put(SIZE, file.size());
    document.put(MODIFIED, FileDocument.nanoseconds(file.modified()));
    document.put(INDEXED, indexed);
    document.put(PROBLEMATIC, !problems.isEmpty());
    document.put(SHADOWED_BY, List.copyOf(shadowedBy));
    document.put(PROBLEMS, Map.of("of", problems.stream().map(ClusterDocuments::problem).toList()));
    return document;
  }

  static Map<String, Object> word(String word) {
    return Map.of(KIND, OF_WORD, WORD, word);
  }

  private static Map<String, Object> problem(Problem problem) {
    return Map.of("line", problem.line().orElse(0), "what", problem.what(), "mend", problem.mend());
  }

  static Article article(JsonNode source) {
    JsonNode parts = source.path(ARTICLE);
    List<String> authors = new ArrayList<>();
    parts.path("authors").forEach(author -> authors.add(author.asString("")));
    return new Article(
        source.path(ID).asString(""),
        parts.path("title").asString(""),
        text(parts, "titleBasis"),
        text(parts, "publisher"),
        publication(parts),
        authors,
        text(parts, "url"),
        source.path(SOURCE).asString(""),
        parts.path("text").asString(""),
        text(parts, "annotations").map(Annotations::ofJson).orElse(Annotations.NONE));
  }

  static SourceInfo info(JsonNode source) {
    JsonNode parts = source.path(ARTICLE);
    String id = source.path(ID).asString("");
    String story = source.path(STORY).asString("");
    return new SourceInfo(
        id,
        parts.path("title").asString(""),
        text(parts, "publisher"),
        publication(parts),
        source.path(SOURCE).asString(""),
        new Language(source.path(LANGUAGE).asString("")),
        story.isEmpty() ? id : story);
  }

  static Optional<PublicationDate> publication(JsonNode parts) {
    JsonNode date = parts.path("published");
    return date.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new PublicationDate(
                LocalDate.parse(date.path("first").asString("")),
                Precision.valueOf(date.path("precision").asString("")),
                PublicationDate.Basis.valueOf(date.path("basis").asString("")),
                date.path("explanation").asString("")));
  }

  static KnownFile knownFile(JsonNode source) {
    return new KnownFile(
        source.path(SIZE).asLong(0),
        source.path(MODIFIED).asLong(0),
        source.path(INDEXED).asLong(0),
        source.path(SHA256).asString(""));
  }

  static List<Problem> problems(JsonNode source) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode one : source.path(PROBLEMS).path("of")) {
      int line = one.path("line").asInt(0);
      problems.add(
          new Problem(
              source.path(SOURCE).asString(""),
              line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
              one.path("what").asString(""),
              one.path("mend").asString("")));
    }
    return problems;
  }

  static byte[] sketch(JsonNode source) {
    return Base64.getDecoder().decode(source.path(SKETCH).path("of").asString(""));
  }

  static Optional<float[]> vector(JsonNode source) {
    JsonNode vector = source.path(VECTOR);
    if (!vector.isArray()) {
      return Optional.empty();
    }
    float[] numbers = new float[vector.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) vector.path(i).asDouble(0);
    }
    return Optional.of(numbers);
  }

  private static Optional<String> text(JsonNode parts, String name) {
    JsonNode value = parts.path(name);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
