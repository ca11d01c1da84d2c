package dateline.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * Carries LangChain4j's requests. It follows no redirection, reads no more than a bound, gives up
 * when the time is over or the person leaves, and tries again where a server is busy or fails:
 * after the time that {@code Retry-After} names, or else after a pause that doubles.
 */
final class ModelHttpClient implements HttpClient {
  private static final int MOST_TRIES = 4;
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Set<Integer> FAILED = Set.of(429, 500, 502, 503, 504, 529);

  /** Headers that the JDK's client sets itself. */
  private static final Set<String> RESTRICTED = Set.of("content-length", "host", "connection");

  private final ModelSettings settings;
  private final Supplier<BooleanSupplier> leaving;
  private final java.net.http.HttpClient client;

  /**
   * @param leaving gives, on the thread that asks, what tells whether the person has left
   */
  ModelHttpClient(ModelSettings settings, Supplier<BooleanSupplier> leaving) {
    this.settings = settings;
    this.leaving = leaving;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (RequestDeadline watch = new RequestDeadline(settings.timeout(), leaving.get())) {
      HttpResponse<InputStream> response = send(request, watch);
      try (InputStream body = body(response)) {
        byte[] bytes = body.readAllBytes();
        watch.check();
        return successful(response, bytes);
      } catch (IOException e) {
        watch.check();
        throw ModelErrors.broken(e);
      }
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try (RequestDeadline watch = new RequestDeadline(settings.timeout(), leaving.get())) {
      HttpResponse<InputStream> response = send(request, watch);
      listener.onOpen(successful(response, new byte[0]));
      try (InputStream body = body(response)) {
        parser.parse(body, new Mapped(listener, body));
      } catch (IOException e) {
        listener.onError(ModelErrors.broken(e));
      }
      watch.check();
      listener.onClose();
    } catch (ModelException e) {
      listener.onError(e);
    }
  }

  /** The answer of the server once it is a good one; its body is still to be read. */
  private HttpResponse<InputStream> send(HttpRequest request, RequestDeadline watch) {
    Duration pause = settings.pause();
    for (int tried = 1; ; tried++) {
      HttpResponse<InputStream> response = once(request, watch);
      int status = response.statusCode();
      if (status / 100 == 2) {
        return response;
      }
      Duration wait = RetryAfter.of(response).orElse(pause);
      ModelErrors.Refusal refusal = ModelErrors.refusal(response, settings.endpoint().key());
      if (!FAILED.contains(status) || tried == MOST_TRIES || !watch.rest(wait)) {
        throw ModelErrors.of(status, refusal, settings);
      }
      pause = pause.multipliedBy(2);
    }
  }

  private HttpResponse<InputStream> once(HttpRequest request, RequestDeadline watch) {
    try {
      HttpResponse<InputStream> response =
          watch.await(
              client.sendAsync(prepared(request), HttpResponse.BodyHandlers.ofInputStream()));
      watch.guard(response.body());
      return response;
    } catch (IOException e) {
      throw ModelErrors.unreachable(e, settings.endpoint());
    }
  }

  private java.net.http.HttpRequest prepared(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      boolean sent = !RESTRICTED.contains(header.getKey().toLowerCase(java.util.Locale.ROOT));
      header.getValue().stream()
          .filter(value -> sent)
          .forEach(value -> builder.header(header.getKey(), value));
    }
    return switch (request.method()) {
      case GET -> builder.GET().build();
      case POST ->
          builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body())).build();
      default -> throw new IllegalArgumentException("no such request: " + request.method());
    };
  }

  /** What a server compresses unasked is read all the same; the bound holds for what comes out. */
  private static InputStream body(HttpResponse<InputStream> response) throws IOException {
    boolean zipped =
        response.headers().firstValue("content-encoding").filter("gzip"::equals).isPresent();
    return new BoundedReply(zipped ? new GZIPInputStream(response.body()) : response.body());
  }

  private static SuccessfulHttpResponse successful(
      HttpResponse<InputStream> response, byte[] body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  /**
   * A listener that hears of a stream's end in our own words. After an event that cannot be read,
   * which LangChain4j would log and pass over, no more is read.
   */
  private static final class Mapped implements ServerSentEventListener {
    private final ServerSentEventListener listener;
    private final InputStream body;
    private boolean over;

    private Mapped(ServerSentEventListener listener, InputStream body) {
      this.listener = listener;
      this.body = body;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      if (over) {
        return;
      }
      try {
        listener.onEvent(event, context);
      } catch (RuntimeException e) {
        over = true;
        listener.onError(ModelErrors.unreadable());
        RequestDeadline.close(body);
      }
    }

    @Override
    public void onError(Throwable error) {
      listener.onError(error instanceof IOException io ? ModelErrors.broken(io) : error);
    }
  }

  /** What LangChain4j makes its clients with: always this one. */
  HttpClientBuilder builder() {
    return new Builder(this);
  }

  private record Builder(ModelHttpClient transport) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return CONNECTING;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return transport.settings.timeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return transport;
    }
  }
}
