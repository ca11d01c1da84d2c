package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * Whether a provider can be used.
 *
 * @param provider the provider
 * @param where its address
 * @param models the models that it has, by name; empty where it cannot be used
 * @param lacking what stands in the way, in a line; empty where it can be used
 */
public record Availability(
    Provider provider, String where, List<String> models, Optional<String> lacking) {
  public Availability {
    models = List.copyOf(models);
  }
}
