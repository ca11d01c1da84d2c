package dateline.fetch;

import dateline.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Asks hosts for pages. Each address is checked before it is asked, those that a host redirects to
 * included: its scheme, the machines that its name stands for, and what {@code robots.txt} of its
 * host allows. The client connects to the machines that were checked and to no others, since the
 * check is its only way of resolving names. No cookie, no password and no proxy is used, and
 * nothing is asked for twice.
 */
public final class WebFetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final int ROBOTS_BYTES = 500 << 10;
  private static final int OK = 200;

  private final CloseableHttpClient client;
  private final FetchLimits limits;
  private final Clock clock;
  private final Map<String, RobotsRules> robots = new HashMap<>();

  /**
   * @param hosts resolves names to machines that may be asked
   * @param limits how much may be fetched from one address
   * @param clock tells when a page was fetched
   */
  public WebFetcher(HostLookup hosts, FetchLimits limits, Clock clock) {
    this.client = CheckedClient.of(hosts, limits);
    this.limits = limits;
    this.clock = clock;
  }

  /** Fetches what stands at an address. */
  public Fetched fetch(WebAddress address) {
    Deadline deadline = new Deadline(limits.time());
    try {
      return follow(address, deadline);
    } catch (NetworkRules.RefusedHostException e) {
      return new Fetched.Refused(e.getMessage() + "; --allow-local fetches from there too");
    } catch (TooMuch e) {
      return new Fetched.Refused(e.getMessage());
    } catch (IOException e) {
      return new Fetched.Refused(deadline.isOver() ? tooSlow() : reason(address, e));
    }
  }

  private Fetched follow(WebAddress asked, Deadline deadline) throws IOException {
    WebAddress address = asked;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (!robots(address, deadline).allow(address.pathAndQuery())) {
        return new Fetched.Refused(
            "robots.txt of "
                + address.host()
                + " does not allow programs to fetch it; save it from a browser and add the file");
      }
      Reply reply = ask(address, limits.bytes(), deadline);
      Optional<WebAddress> next = reply.location().flatMap(address::redirected);
      if (reply.status() == OK) {
        return new Fetched.Page(asked, address, reply.type(), reply.bytes(), now());
      }
      if (!reply.isRedirect() || next.isEmpty()) {
        return new Fetched.Refused(refusal(reply));
      }
      address = next.get();
    }
    return new Fetched.Refused("redirects more than " + MOST_REDIRECTS + " times");
  }

  private Instant now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String refusal(Reply reply) {
    return reply.isRedirect()
        ? "redirects to something that is not a web address"
        : "is not available: the host answered " + reply.status();
  }

  /** The rules of a host: none where it says that it has none, and nothing where it is broken. */
  private RobotsRules robots(WebAddress address, Deadline deadline) throws IOException {
    RobotsRules known = robots.get(address.origin());
    if (known != null) {
      return known;
    }
    RobotsRules read = readRobots(address.robots(), deadline);
    robots.put(address.origin(), read);
    return read;
  }

  private RobotsRules readRobots(WebAddress first, Deadline deadline) throws IOException {
    WebAddress address = first;
    for (int hops = 0; hops <= MOST_REDIRECTS / 2; hops++) {
      Reply reply = ask(address, ROBOTS_BYTES, deadline);
      if (reply.status() == OK) {
        return RobotsRules.of(reply.bytes());
      }
      Optional<WebAddress> next = reply.location().flatMap(address::redirected);
      if (!reply.isRedirect() || next.isEmpty()) {
        return reply.status() >= 500 ? RobotsRules.allowingNothing() : RobotsRules.allowingAll();
      }
      address = next.get();
    }
    return RobotsRules.allowingAll();
  }

  private Reply ask(WebAddress address, int most, Deadline deadline) throws IOException {
    HttpGet get = new HttpGet(address.uri());
    get.setHeader("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
    deadline.holds(get);
    return client.execute(get, response -> reply(response, most));
  }

  private static Reply reply(ClassicHttpResponse response, int most) throws IOException {
    Optional<String> location =
        Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
    HttpEntity entity = response.getEntity();
    response.setEntity(null); // or the client would read what is left of it, however long that is
    boolean wanted = response.getCode() == OK && entity != null;
    return new Reply(
        response.getCode(),
        location,
        Optional.ofNullable(entity).map(HttpEntity::getContentType).orElse(""),
        wanted ? bytes(entity, most) : new byte[0]);
  }

  private static byte[] bytes(HttpEntity entity, int most) throws IOException {
    if (entity.getContentLength() > most) {
      throw new TooMuch(most);
    }
    InputStream in = entity.getContent(); // not closed: that would read all that is left
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new TooMuch(most);
    }
    return bytes;
  }

  private String tooSlow() {
    return "took longer than " + limits.time().toMillis() / 1000.0 + " s and was given up";
  }

  private static String reason(WebAddress address, IOException e) {
    String said = Characters.oneLine(String.valueOf(e.getMessage()));
    return "cannot be fetched from " + address.host() + ": " + said;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      // Nothing is asked any more.
    }
  }

  /** What a host answered. */
  private record Reply(int status, Optional<String> location, String type, byte[] bytes) {
    boolean isRedirect() {
      return switch (status) {
        case 301, 302, 303, 307, 308 -> true;
        default -> false;
      };
    }
  }

  /** More was sent than may be. */
  private static final class TooMuch extends IOException {
    TooMuch(int most) {
      super("is larger than " + (most >= 1 << 20 ? (most >> 20) + " MiB" : most + " bytes"));
    }
  }

  /** When everything for one address must be done. */
  private static final class Deadline {
    private final long end;

    Deadline(Duration time) {
      this.end = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
      return left() <= 0;
    }

    private long left() {
      return end - System.nanoTime();
    }

    /** Gives a request up when the time is over, whatever its host still sends. */
    void holds(HttpGet get) {
      CompletableFuture.delayedExecutor(Math.max(0, left()), TimeUnit.NANOSECONDS)
          .execute(get::cancel);
    }
  }
}
