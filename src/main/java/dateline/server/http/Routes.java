package dateline.server.http;

import dateline.server.RequestException;
import dateline.server.RequestException.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which endpoint responds to which path and method; there are no patterns and no prefixes. */
public final class Routes {
  private final Map<String, Map<String, HttpEndpoint>> byPath = new LinkedHashMap<>();
  private final Set<String> open = new TreeSet<>();

  /** Adds an endpoint. */
  public Routes add(String method, String path, HttpEndpoint endpoint) {
    byPath.computeIfAbsent(path, _ -> new LinkedHashMap<>()).put(method, endpoint);
    return this;
  }

  /** Adds an endpoint that needs no token. */
  public Routes addOpen(String method, String path, HttpEndpoint endpoint) {
    open.add(path);
    return add(method, path, endpoint);
  }

  /** The paths, in the order in which they were added. */
  public Set<String> paths() {
    return byPath.keySet();
  }

  boolean isOpen(String path) {
    return open.contains(path);
  }

  HttpEndpoint find(String method, String path) {
    Map<String, HttpEndpoint> endpoints =
        Optional.ofNullable(byPath.get(path))
            .orElseThrow(() -> new RequestException(Kind.NOT_FOUND, "nothing is served here"));
    return Optional.ofNullable(endpoints.get(method))
        .orElseThrow(() ->
            new RequestException(
                Kind.METHOD, "this takes " + String.join(" or ", endpoints.keySet())));
  }
}
