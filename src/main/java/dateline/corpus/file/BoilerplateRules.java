package dateline.corpus.file;

import dateline.text.Digest;
import dateline.text.Resource;
import dateline.text.RuleTable;
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
public final class BoilerplateRules {
  private static final String RESOURCE = "furniture.yaml";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A heading or list mark before the words of a line. */
  private static final Pattern MARK = RuleTable.of(BoilerplateRules.class).pattern("mark");

  private final List<BoilerplateRule> keepers;
  private final List<BoilerplateRule> takers;

  private BoilerplateRules(List<BoilerplateRule> rules) {
    keepers = rules.stream().filter(BoilerplateRule::keeps).toList();
    takers = rules.stream().filter(rule -> !rule.keeps()).toList();
  }

  private static final class Shipped {
    static final BoilerplateRules INSTANCE = load();
  }

  /** The rules that Dateline ships. */
  static BoilerplateRules shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * The first rule that takes a paragraph, unless another rule keeps it.
   *
   * @param at where the paragraph stands: top, head or below
   */
  Optional<BoilerplateRule> rule(String paragraph, BoilerplateRule.Place at) {
    Matcher mark = MARK.matcher(paragraph);
    String label = mark.find() ? paragraph.substring(mark.end()) : paragraph;
    for (BoilerplateRule rule : takers) {
      if (rule.holds(label, at)) {
        return keeps(paragraph) ? Optional.empty() : Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule says that a paragraph is article text. */
  boolean keeps(String paragraph) {
    return keepers.stream().anyMatch(rule -> rule.holds(paragraph, BoilerplateRule.Place.BELOW));
  }

  /** The SHA-256 of the rules that Dateline ships, in hexadecimal. */
  public static String digest() {
    try (InputStream in = Resource.open(BoilerplateRules.class, RESOURCE)) {
      return Digest.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private static BoilerplateRules load() {
    try (InputStream in = Resource.open(BoilerplateRules.class, RESOURCE)) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new BoilerplateRules(entries.stream().map(BoilerplateRules::rule).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
    }
  }

  private static BoilerplateRule rule(Map<String, Object> entry) {
    return new BoilerplateRule(
        String.valueOf(entry.get("kind")),
        BoilerplateRule.Scope.valueOf(word(entry.getOrDefault("takes", "paragraph"))),
        BoilerplateRule.Place.valueOf(word(entry.getOrDefault("place", "anywhere"))),
        patterns(entry.get("whole")),
        patterns(entry.get("begins")));
  }

  private static String word(Object value) {
    return value.toString().toUpperCase(Locale.ROOT);
  }

  private static List<BoilerplatePattern> patterns(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .map(pattern -> new BoilerplatePattern(Pattern.compile(pattern.toString(), FLAGS)))
            .toList()
        : List.of();
  }
}
