package dateline.model;

import dateline.text.Edges;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * Where a provider is, and the key to it.
 *
 * @param provider the provider
 * @param base the address that the paths of its protocol are put behind
 * @param key the key, where there is one; never shown
 */
public record Endpoint(Provider provider, URI base, Optional<String> key) {
  /**
   * The endpoint that options and environment variables name.
   *
   * @param given the base address, where it was given
   * @param environment the environment variables
   * @throws ModelException where the address or the key cannot be one
   */
  public static Endpoint of(
      Provider provider, Optional<String> given, Map<String, String> environment) {
    Optional<String> named =
        given.or(() -> variable(environment, provider.baseVariable())).map(String::strip);
    URI base = base(provider, named.orElse(provider.base()));
    return new Endpoint(provider, base, key(provider, environment));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** A key that cannot stand in a header would be shown by the error that says so. */
  private static Optional<String> key(Provider provider, Map<String, String> environment) {
    Optional<String> key = variable(environment, provider.keyVariable()).map(String::strip);
    if (key.isPresent() && !key.get().chars().allMatch(c -> c >= '!' && c <= '~')) {
      throw new ModelException(
          provider.keyVariable() + " has a character that no key can have; set it again");
    }
    return key;
  }

  private static URI base(Provider provider, String text) {
    String whole = text.contains("://") ? text : "http://" + text;
    try {
      URI uri = new URI(Edges.stripEnd(whole, "/"));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null) {
        throw unusable(provider);
      }
      if (uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
        throw new ModelException(
            "the base URL of "
                + provider.id()
                + " must hold no password and no query; keys go into "
                + (provider.keyVariable().isEmpty() ? "no URL" : provider.keyVariable()));
      }
      return completed(provider, uri, text.contains("://"));
    } catch (URISyntaxException e) {
      throw unusable(provider);
    }
  }

  /**
   * What people leave out: Ollama's port in {@code OLLAMA_HOST}, and {@code /v1} of the others,
   * which Anthropic's own libraries want left out. 0.0.0.0 is where a server listens, not where it
   * is.
   */
  private static URI completed(Provider provider, URI uri, boolean whole)
      throws URISyntaxException {
    String path = uri.getPath();
    String host = uri.getHost().equals("0.0.0.0") ? "127.0.0.1" : uri.getHost();
    int port = uri.getPort();
    switch (provider) {
      case OLLAMA -> {
        path = Edges.withoutEnding(path, "/api");
        port = port < 0 && !whole ? 11434 : port;
      }
      case OPENAI -> path = path.isEmpty() ? "/v1" : path;
      case ANTHROPIC -> path = path.endsWith("/v1") ? path : path + "/v1";
    }
    return new URI(uri.getScheme(), null, host, port, path, null, null);
  }

  private static ModelException unusable(Provider provider) {
    return new ModelException(
        "the base URL of "
            + provider.id()
            + " is not a URL; write it like "
            + provider.base()
            + ", after --base-url or in "
            + provider.baseVariable());
  }

  /** Whether it is where the provider itself is, and not a server that speaks its protocol. */
  boolean isProvidersOwn() {
    return base.toString().equals(provider.base());
  }

  /** The key that is missing, by the name of its variable. */
  Optional<String> missing() {
    boolean wanted = !provider.keyVariable().isEmpty() && isProvidersOwn();
    return wanted && key.isEmpty() ? Optional.of(provider.keyVariable()) : Optional.empty();
  }

  @Override
  public String toString() {
    return provider.id() + " at " + base;
  }
}
