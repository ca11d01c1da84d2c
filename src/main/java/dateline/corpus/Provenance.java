package dateline.corpus;

import dateline.article.Article;
import dateline.article.Metadata;
import dateline.corpus.file.DecodedFile;
import dateline.corpus.file.FileBytes;
import dateline.text.RuleTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Where a file that was fetched came from, as front matter that stands beside it: of {@code
 * ferry.html} in {@code ferry.html.yaml}. So the page itself stays as it was sent.
 *
 * @param url the address that it came from
 * @param fetched when
 * @param type what its host said that it is, its encoding included; empty where it said nothing
 */
public record Provenance(String url, Instant fetched, String type) {
  /** What stands behind a file's name in that of its front matter. */
  public static final String EXTENSION = ".yaml";

  private static final int MOST_BYTES = 64 * 1024;
  private static final RuleTable TABLE = RuleTable.of(Provenance.class);
  private static final Pattern CHARSET = TABLE.pattern("charset");
  private static final Pattern FIRST_FENCE = TABLE.pattern("first-fence");
  private static final Pattern LAST_FENCE = TABLE.pattern("last-fence");

  /** The front matter's file. */
  public static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + EXTENSION);
  }

  /** What stands beside a file; empty where nothing does, or nothing that can be read. */
  static Optional<Provenance> of(Path file) {
    Path beside = beside(file);
    try {
      return Files.isRegularFile(beside) && Files.size(beside) <= MOST_BYTES
          ? read(Files.readString(beside))
          : Optional.empty();
    } catch (IOException | YAMLException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Provenance> read(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(4);
    String yaml = LAST_FENCE.matcher(FIRST_FENCE.matcher(text).replaceFirst("")).replaceFirst("");
    if (!(new Yaml(new SafeConstructor(limits)).compose(new StringReader(yaml))
        instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      scalar(entry.getKeyNode())
          .ifPresent(key -> scalar(entry.getValueNode()).ifPresent(it -> values.put(key, it)));
    }
    return values.containsKey("url") && values.containsKey("fetched")
        ? Optional.of(
            new Provenance(
                values.get("url"),
                Instant.parse(values.get("fetched")),
                values.getOrDefault("type", "")))
        : Optional.empty();
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** The front matter. */
  public String yaml() {
    return "---\nurl: "
        + quoted(url)
        + "\nfetched: "
        + fetched
        + "\n"
        + (type.isEmpty() ? "" : "type: " + quoted(type) + "\n")
        + "---\n";
  }

  /** A value between quotation marks, in which nothing but letters means anything. */
  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .chars()
        .forEach(c -> {
          if (c < ' ' || c > '~' || c == '"' || c == '\\') {
            out.append(String.format("\\u%04x", c));
          } else {
            out.append((char) c);
          }
        });
    return out.append('"').toString();
  }

  /** An article with what its page does not say of itself: the address, and the site. */
  Article added(Article article) {
    if (article.url().isPresent()) {
      return article;
    }
    return new Article(
        article.id(),
        article.title(),
        article.titleBasis(),
        article
            .publisher()
            .or(() -> Optional.of(Metadata.host(url)).filter(name -> !name.isEmpty())),
        article.publication(),
        article.authors(),
        Optional.of(url),
        article.file(),
        article.text(),
        article.annotations());
  }

  /**
   * A page in UTF-8 where its host said in which encoding it was sent; what decodes as UTF-8 stays.
   *
   * @param most bytes that are looked at; of a larger file nothing is changed
   */
  InputStream decoded(InputStream in, int most) throws IOException {
    Matcher charset = CHARSET.matcher(type);
    if (!charset.find()) {
      return in;
    }
    byte[] bytes = in.readNBytes(most + 1);
    boolean stays = bytes.length > most || DecodedFile.of(bytes) instanceof DecodedFile.Text;
    return new ByteArrayInputStream(
        stays ? bytes : FileBytes.text(bytes, charset.group(1)).getBytes(StandardCharsets.UTF_8));
  }
}
