package dateline.model;

import dateline.text.Characters;
import dateline.text.Legible;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in one line why a server gave no reply, and what to do. */
final class ModelErrors {
  private static final int LARGEST_ERROR = 8192;
  private static final int LONGEST_SHOWN = 160;

  /** So many characters of a key in a row, and an error is not shown. */
  private static final int FEWEST_CHARACTERS_OF_KEY = 5;

  private ModelErrors() {}

  /**
   * What a server says is wrong.
   *
   * @param shown for a person, after a colon, as a format; empty where it does not say so in JSON,
   *     and where it repeats a part of the key
   * @param told all of it, to be looked through
   */
  record Refusal(String shown, String told) {}

  static ModelException of(int status, Refusal refusal, ModelSettings settings) {
    Endpoint endpoint = settings.endpoint();
    String who = endpoint.provider().id();
    String key = endpoint.provider().keyVariable();
    // A format: each names the status once.
    String what =
        switch (status) {
          case 401, 403 ->
              endpoint.key().isPresent()
                  ? who + " refuses the key (%d); check " + key
                  : who + " needs a key (%d)" + (key.isEmpty() ? "" : "; set " + key);
          case 404 ->
              who
                  + " has no model “"
                  + settings.name().name()
                  + "”, or is not at "
                  + endpoint.base()
                  + " (%d); dateline models lists the models";
          case 429 -> who + " is busy or its quota is used up (%d); try again later";
          case 301, 302, 303, 307, 308 ->
              who
                  + " sends the request elsewhere (%d), which is not followed; correct the base"
                  + " URL";
          default ->
              status >= 500
                  ? who + " failed (%d); try again later"
                  : who + " refuses the request (%d)" + refusal.shown;
        };
    return new ModelException(what.formatted(status), status, refusal.told);
  }

  static ModelException unreachable(IOException e, Endpoint endpoint) {
    String where = endpoint.provider().id() + " cannot be reached at " + endpoint.base();
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (e instanceof HttpConnectTimeoutException) {
      return new ModelException(where + ": no answer");
    }
    if (cause instanceof UnresolvedAddressException) {
      return new ModelException(where + ": no such host");
    }
    return e instanceof ConnectException
        ? new ModelException(where + ": nothing listens there")
        : new ModelException(where + ": the connection broke off");
  }

  static ModelException broken(IOException e) {
    return new ModelException(
        e instanceof BoundedReply.TooLong
            ? String.valueOf(e.getMessage())
            : "the model's reply broke off");
  }

  static ModelException unreadable() {
    return new ModelException(
        "the reply is not what the protocol says; check the model's provider and its base URL");
  }

  static Refusal refusal(HttpResponse<InputStream> response, Optional<String> key) {
    try (InputStream body = response.body()) {
      String text = new String(body.readNBytes(LARGEST_ERROR), StandardCharsets.UTF_8);
      return new Refusal(shown(text, key), text);
    } catch (IOException e) {
      return new Refusal("", "");
    }
  }

  static String shown(String text, Optional<String> key) {
    try {
      String line = Legible.of(message(JsonMapper.shared().readTree(text)));
      boolean shown = !line.isEmpty() && key.filter(secret -> repeats(line, secret)).isEmpty();
      int end = Characters.boundary(line, Math.min(line.length(), LONGEST_SHOWN));
      return shown ? ": " + line.substring(0, end).replace("%", "%%") : "";
    } catch (JacksonException e) {
      return "";
    }
  }

  /**
   * What a server's JSON says is wrong, in the forms of several makers; empty where nothing does.
   */
  private static String message(JsonNode said) {
    JsonNode detail = said.path("detail");
    return Stream.of(
            said.at("/error/message"),
            said.path("message"),
            said.path("error"),
            detail,
            detail.path(0).path("msg"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst()
        .orElse("");
  }

  /** Whether a text holds some characters of a key in a row. */
  static boolean repeats(String text, String key) {
    int part = Math.min(FEWEST_CHARACTERS_OF_KEY, key.length());
    for (int i = 0; i + part <= key.length(); i++) {
      if (text.contains(key.substring(i, i + part))) {
        return true;
      }
    }
    return false;
  }
}
