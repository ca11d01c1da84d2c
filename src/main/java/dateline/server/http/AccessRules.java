package dateline.server.http;

import dateline.server.RequestException;
import dateline.server.RequestException.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says who may ask. A web page that somebody reads must not be able to ask through their browser:
 * the Host must be one of this server's names, since a rebound name would be another; an Origin
 * must be the server's own; and a browser that says that a request comes from another site is
 * refused.
 *
 * @param hosts the values of Host that are this server's, in small letters; empty where every name
 *     is, which needs a token
 * @param token what clients must show, if anything
 */
public record AccessRules(Set<String> hosts, Optional<Token> token) {
  /** The cookie that a browser keeps the token in. */
  public static final String COOKIE = "dateline";

  private static final String BEARER = "Bearer ";

  public AccessRules {
    hosts = Set.copyOf(hosts);
    if (hosts.isEmpty() && token.isEmpty()) {
      throw new IllegalArgumentException("a server under any name must have a token");
    }
  }

  /** Whether a client that shows this secret may ask. */
  public boolean admits(String secret) {
    return token.map(expected -> expected.matches(secret)).orElse(true);
  }

  /**
   * Checks where a request comes from.
   *
   * @throws RequestException where it is refused
   */
  void checkOrigin(HttpCall call) {
    String host = call.header("Host").orElse("").toLowerCase(Locale.ROOT);
    if (!hosts.isEmpty() && !hosts.contains(host)) {
      throw forbidden("the name in the header Host is not one of this server");
    }
    call.header("Origin")
        .filter(origin -> !isOwn(origin.toLowerCase(Locale.ROOT), host))
        .ifPresent(_ -> {
          throw forbidden("requests from other sites are refused");
        });
    boolean elsewhere =
        call.header("Sec-Fetch-Site")
            .filter(site -> !site.equals("same-origin") && !site.equals("none"))
            .isPresent();
    if (elsewhere && !isFollowedLink(call)) {
      throw forbidden("requests from other sites are refused");
    }
  }

  private static boolean isOwn(String origin, String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  /** Whether a person followed a link to here, which gives the other site nothing to read. */
  private static boolean isFollowedLink(HttpCall call) {
    return call.method().equals("GET")
        && call.header("Sec-Fetch-Mode").filter("navigate"::equals).isPresent()
        && call.header("Sec-Fetch-Dest").filter("document"::equals).isPresent();
  }

  /**
   * Checks that a request shows the token.
   *
   * @throws RequestException where it does not
   */
  void checkToken(HttpCall call) {
    if (token.isPresent() && shown(call).noneMatch(this::admits)) {
      throw new RequestException(
          Kind.UNAUTHORISED, "send the token of this server: Authorization: Bearer TOKEN");
    }
  }

  private static Stream<String> shown(HttpCall call) {
    Stream<String> header =
        call.header("Authorization").stream()
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip());
    Stream<String> cookies =
        call.header("Cookie").stream()
            .flatMap(value -> Arrays.stream(value.split(";")))
            .map(String::strip)
            .filter(pair -> pair.startsWith(COOKIE + "="))
            .map(pair -> pair.substring(COOKIE.length() + 1));
    return Stream.concat(header, cookies);
  }

  private static RequestException forbidden(String message) {
    return new RequestException(Kind.FORBIDDEN, message);
  }
}
