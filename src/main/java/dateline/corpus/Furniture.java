package dateline.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules for page furniture, as the resource {@code furniture.yaml} lists them. */
final class Furniture {
  private static final String RESOURCE = "furniture.yaml";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A heading or list mark before the words of a line. */
  private static final Pattern MARK = Pattern.compile("\\A(?:#{1,6}+ |[•*▪●·-] )\\s*+");

  private final List<FurnitureRule> keepers;
  private final List<FurnitureRule> takers;

  private Furniture(List<FurnitureRule> rules) {
    keepers = rules.stream().filter(FurnitureRule::keeps).toList();
    takers = rules.stream().filter(rule -> !rule.keeps()).toList();
  }

  private static final class Shipped {
    static final Furniture INSTANCE = load();
  }

  /** The rules that Dateline ships. */
  static Furniture shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * The first rule that takes a paragraph, unless another rule keeps it.
   *
   * @param at where the paragraph stands: top, head or below
   */
  Optional<FurnitureRule> rule(String paragraph, FurnitureRule.Place at) {
    Matcher mark = MARK.matcher(paragraph);
    String label = mark.find() ? paragraph.substring(mark.end()) : paragraph;
    for (FurnitureRule rule : takers) {
      if (rule.holds(label, at)) {
        return keeps(paragraph) ? Optional.empty() : Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule says that a paragraph is article text. */
  boolean keeps(String paragraph) {
    return keepers.stream().anyMatch(rule -> rule.holds(paragraph, FurnitureRule.Place.BELOW));
  }

  /** The SHA-256 of the rules that Dateline ships, in hexadecimal. */
  static String digest() {
    try (InputStream in = resource()) {
      return CorpusFolder.sha256(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private static InputStream resource() throws IOException {
    InputStream in = Furniture.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IOException("the program lacks its resource dateline/corpus/" + RESOURCE);
    }
    return in;
  }

  private static Furniture load() {
    try (InputStream in = resource()) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Furniture(entries.stream().map(Furniture::rule).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private static FurnitureRule rule(Map<String, Object> entry) {
    return new FurnitureRule(
        String.valueOf(entry.get("kind")),
        FurnitureRule.Scope.valueOf(word(entry.getOrDefault("takes", "paragraph"))),
        FurnitureRule.Place.valueOf(word(entry.getOrDefault("place", "anywhere"))),
        patterns(entry.get("whole")),
        patterns(entry.get("begins")));
  }

  private static String word(Object value) {
    return value.toString().toUpperCase(Locale.ROOT);
  }

  private static List<FurniturePattern> patterns(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .map(pattern -> new FurniturePattern(Pattern.compile(pattern.toString(), FLAGS)))
            .toList()
        : List.of();
  }
}
