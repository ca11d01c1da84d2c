package dateline.server.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dateline.server.RequestException;
import dateline.server.RequestException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One request and the response to it. */
public final class HttpCall {
  /** Bytes of the body of a request: a draft of a million characters, each as an escape. */
  private static final int LONGEST_BODY = 8 << 20;

  /** Digits of a length that is not read at all. */
  private static final int MOST_DIGITS = String.valueOf(LONGEST_BODY).length();

  /** The page uses its own script and style alone, and can be framed by nobody. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;

  HttpCall(HttpExchange exchange) {
    this.exchange = exchange;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    // With no referrer at all a browser would send its own forms with "Origin: null".
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  public String method() {
    return exchange.getRequestMethod();
  }

  public String path() {
    return exchange.getRequestURI().getPath();
  }

  /** A header of the request, the first where it was sent twice. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Whether the client takes a type of content before any other. */
  public boolean accepts(String type) {
    return header("Accept").orElse("").toLowerCase(Locale.ROOT).contains(type);
  }

  /**
   * The parameters of the query.
   *
   * @throws RequestException where one stands twice, or is not encoded as it must be
   */
  public Map<String, String> query() {
    return form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  /** The fields of a form that was sent as the body. */
  public Map<String, String> form() throws IOException {
    requireType("application/x-www-form-urlencoded");
    return form(body());
  }

  /** The parameters of the query as a JSON object of strings. */
  public ObjectNode queryJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    query().forEach(json::put);
    return json;
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty() && fields.put(name, value) != null) {
        throw RequestException.invalid("the parameter is given twice; give it once");
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw RequestException.invalid("a parameter is not properly percent-encoded");
    }
  }

  /**
   * The body as JSON.
   *
   * @throws RequestException where it is not, or is said to be something else; a form of another
   *     site could send plain text, but not JSON
   */
  public JsonNode json() throws IOException {
    requireType("application/json");
    try {
      return JsonMapper.shared().readTree(body());
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw RequestException.invalid("the body is not JSON" + place);
    }
  }

  private void requireType(String type) {
    String given = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!given.equals(type) && !given.startsWith(type + ";")) {
      throw new RequestException(Kind.MEDIA_TYPE, "send Content-Type: " + type);
    }
  }

  /** The body as text. */
  public String body() throws IOException {
    if (header("Content-Length").orElse("").length() > MOST_DIGITS) {
      throw tooLarge();
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw tooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw RequestException.invalid("the body is not UTF-8");
    }
  }

  private static RequestException tooLarge() {
    return new RequestException(
        Kind.TOO_LARGE, "the body has more than " + LONGEST_BODY + " bytes; send it in parts");
  }

  /** Sets a header of the response. */
  public void set(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  /** Responds with JSON. */
  public void json(int status, String json) throws IOException {
    respond(status, "application/json; charset=utf-8", json);
  }

  /** Responds with a text. */
  public void respond(int status, String type, String text) throws IOException {
    respond(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Responds with bytes. */
  public void respond(int status, String type, byte[] bytes) throws IOException {
    set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Sends a browser to another path of this server. */
  public void redirect(String path) throws IOException {
    set("Location", path);
    respond(303, "text/plain; charset=utf-8", "");
  }

  /** Begins a response whose length is not known yet. */
  public OutputStream stream(String type) throws IOException {
    set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /** Whether the response has begun. */
  boolean isAnswered() {
    return exchange.getResponseCode() != -1;
  }

  /** Ends the response; where it is not whole the client sees that the connection broke. */
  void close() {
    exchange.close();
  }
}
