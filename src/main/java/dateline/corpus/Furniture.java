package dateline.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules for page furniture, as the resource {@code furniture.yaml} lists them. */
final class Furniture {
  private static final String RESOURCE = "furniture.yaml";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<FurnitureRule> rules;

  private Furniture(List<FurnitureRule> rules) {
    this.rules = rules;
  }

  private static final class Shipped {
    static final Furniture INSTANCE = load();
  }

  /** The rules that Dateline ships. */
  static Furniture shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * The first rule that holds for a paragraph; rules that keep come before rules that take.
   *
   * @param top whether no prose of the article has come yet
   */
  Optional<FurnitureRule> rule(String paragraph, boolean top) {
    for (FurnitureRule rule : rules) {
      if (rule.holds(paragraph, top)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** All rules, in the order in which they are tried. */
  List<FurnitureRule> rules() {
    return rules;
  }

  private static Furniture load() {
    try (InputStream in = Furniture.class.getResourceAsStream(RESOURCE)) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Furniture(
          entries.stream()
              .map(Furniture::rule)
              .sorted((a, b) -> Boolean.compare(keeps(b), keeps(a)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private static boolean keeps(FurnitureRule rule) {
    return rule.scope() == FurnitureRule.Scope.KEEP;
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

  private static List<Pattern> patterns(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(pattern -> Pattern.compile(pattern.toString(), FLAGS)).toList()
        : List.of();
  }
}
