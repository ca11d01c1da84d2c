package dateline.model;

import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language model.
 *
 * @param provider who runs it
 * @param name what the provider calls it, not blank
 */
public record ModelName(Provider provider, String name) {
  private static final Pattern NAME = RuleTable.of(ModelName.class).pattern("name");

  /**
   * Reads {@code ollama:llama3.2:3b}.
   *
   * @return empty where it is no provider and a name, joined by a colon
   */
  public static Optional<ModelName> of(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || !NAME.matcher(text.substring(colon + 1)).matches()) {
      return Optional.empty();
    }
    return Provider.of(text.substring(0, colon))
        .map(provider -> new ModelName(provider, text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return provider.id() + ":" + name;
  }
}
