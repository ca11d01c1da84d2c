package dateline.fetch;

import dateline.text.Characters;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address on the web that may be asked for: {@code http} or {@code https}, with a host, without
 * a user's name in it. Of two that differ in the case of scheme or host alone, or in what follows
 * {@code #}, both are one.
 */
public final class WebAddress {
  private static final int LONGEST_ADDRESS = 2000;
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");

  private final URI uri;

  private WebAddress(URI uri) {
    this.uri = uri;
  }

  /** Whether a word is meant as an address, and not as the name of a file. */
  public static boolean isMeant(String word) {
    return SCHEME.matcher(word).matches();
  }

  /**
   * Reads an address.
   *
   * @return empty where it is none that may be asked for
   */
  public static Optional<WebAddress> of(String text) {
    if (text.length() > LONGEST_ADDRESS || !isMeant(text)) {
      return Optional.empty();
    }
    try {
      return of(new URI(text.strip()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> of(URI uri) throws URISyntaxException {
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65_535) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder(scheme).append("://").append(authority(uri));
    String path = uri.getRawPath();
    plain.append(path == null || path.isEmpty() ? "/" : path);
    if (uri.getRawQuery() != null) {
      plain.append('?').append(uri.getRawQuery());
    }
    return Optional.of(new WebAddress(new URI(plain.toString())));
  }

  private static String authority(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
  }

  /**
   * Where a host redirects to.
   *
   * @param location what it says, absolute or relative to this address
   * @return empty where that is no address that may be asked for
   */
  Optional<WebAddress> redirected(String location) {
    if (location.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    // HttpCore reads each byte of a header as a letter of its own; servers write UTF-8.
    String said =
        new String(location.strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .replace(" ", "%20");
    try {
      // URI.resolve goes by RFC 2396, which takes the last part of the path away for a bare query.
      return said.startsWith("?")
          ? of(origin() + uri.getRawPath() + said)
          : of(uri.resolve(new URI(said)).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Where its host says what may be fetched by programs. */
  WebAddress robots() {
    return new WebAddress(URI.create(origin() + "/robots.txt"));
  }

  /** Scheme, host and port. */
  String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The host, in small letters, without the port. */
  public String host() {
    return uri.getHost();
  }

  /** What is asked for at the host: path and query, with their escapes. */
  public String pathAndQuery() {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /** The address as it is sent: in ASCII, other letters as percent escapes of UTF-8. */
  URI uri() {
    return URI.create(uri.toASCIIString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress address && uri.equals(address.uri);
  }

  @Override
  public int hashCode() {
    return uri.hashCode();
  }

  /** The address, on one line and free of what a terminal would obey. */
  @Override
  public String toString() {
    return Characters.oneLine(uri.toString());
  }
}
