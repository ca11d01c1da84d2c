package dateline.fake;

import static dateline.fake.Draughts.honest;
import static dateline.fake.Draughts.quote;
import static dateline.fake.Draughts.reply;
import static dateline.fake.Draughts.statement;
import static dateline.fake.Draughts.times;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** What the server in front of a model may do. */
enum ServerMisbehaviour implements Misbehaviour {
  WANTS_ANOTHER_KEY(
      Outcome.ERROR,
      asked ->
          Sent.error(
              401,
              Map.of(),
              "{\"error\":{\"message\":\"Incorrect API key provided: " + asked.key() + "\"}}"),
      MisbehaviourTest.KEY),
  REPEATS_THE_KEY_IN_AN_ERROR(
      Outcome.ERROR,
      asked -> Sent.error(400, Map.of(), "{\"error\":{\"message\":\"bad " + asked.key() + "\"}}"),
      MisbehaviourTest.KEY),
  REFUSES_THE_SCHEMA(
      Outcome.ANSWER,
      asked ->
          asked.wire().hasSchema(asked.json())
              ? Sent.error(400, Map.of(), "{\"error\":\"no schema here\"}")
              : Sent.says(asked, honest())),
  FAILS_ON_THE_SCHEMA(Outcome.ANSWER, refusing(500, "response_format", "{\"error\":\"boom\"}")),
  KNOWS_NOTHING_OF_THE_SCHEMA(
      Outcome.ANSWER, refusing(404, "response_format", "{\"error\":{\"message\":\"no\"}}")),
  DOES_NOT_TAKE_THE_SCHEMA(
      Outcome.ANSWER,
      refusing(422, "response_format", "{\"detail\":[{\"loc\":[\"response_format\"]}]}")),
  HAS_NOT_MADE_THE_SCHEMA(Outcome.ANSWER, refusing(501, "response_format", "")),
  REFUSES_A_TEMPERATURE(
      Outcome.ANSWER,
      refusing(
          400,
          "temperature",
          "{\"error\":{\"message\":\"Unsupported value:"
              + " 'temperature'\",\"param\":\"temperature\"}}")),
  REFUSES_A_BOUND(
      Outcome.ANSWER,
      refusing(
          400, "max_tokens", "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'\"}}")),
  REFUSES_WHATEVER_IT_CAN(
      Outcome.ANSWER,
      asked ->
          asked.wire() == Wire.OPENAI
                  && (asked.json().has("response_format")
                      || asked.json().has("temperature")
                      || asked.json().has("max_tokens"))
              ? Sent.error(400, Map.of(), "{\"error\":{\"message\":\"bad request\"}}")
              : Sent.says(asked, honest())),
  TAKES_ONE_PASSAGE(
      Outcome.ANSWER,
      asked ->
          asked.said().contains("<passage 2, code")
              ? Sent.error(
                  400,
                  Map.of(),
                  "{\"error\":{\"message\":\"This model's maximum context length is 512 tokens.\","
                      + "\"code\":\"context_length_exceeded\"}}")
              : Sent.says(asked, honest())),
  TAKES_TWO_PASSAGES(
      Outcome.ANSWER,
      asked ->
          asked.said().contains("<passage 3, code")
              ? Sent.error(
                  400,
                  Map.of(),
                  "{\"error\":{\"code\":400,\"message\":\"the request exceeds the available context"
                      + " size\",\"type\":\"exceed_context_size_error\"}}")
              : Sent.says(asked, honest())),
  TAKES_NO_PASSAGE(
      Outcome.ERROR,
      asked -> Sent.error(400, Map.of(), "{\"error\":{\"code\":\"context_length_exceeded\"}}")),
  SENDS_TAGS_IN_AN_ERROR(
      Outcome.ERROR,
      asked ->
          Sent.error(
              400, Map.of(), "{\"error\":{\"message\":\"no\\u202e \\udb40\\udc49\\u200bno\"}}"),
      "\u202e",
      "\udb40\udc49",
      "\u200b"),
  KNOWS_NO_SUCH_MODEL(Outcome.ERROR, error(404)),
  BUSY_AT_FIRST(
      Outcome.ANSWER,
      asked ->
          asked.number() < 2
              ? Sent.error(429, Map.of("Retry-After", "0"), "{}")
              : Sent.says(asked, honest())),
  BUSY_FOR_AN_HOUR(Outcome.ERROR, asked -> Sent.error(429, Map.of("Retry-After", "3600"), "{}")),
  BUSY_FOR_EVER(Outcome.ERROR, error(429)),
  FAILS_AT_FIRST(
      Outcome.ANSWER,
      asked -> asked.number() < 1 ? Sent.error(500, Map.of(), "") : Sent.says(asked, honest())),
  FAILS_FOR_EVER(Outcome.ERROR, error(503)),
  SENDS_ELSEWHERE(
      Outcome.ERROR,
      asked -> Sent.error(302, Map.of("Location", "http://127.0.0.1:9/elsewhere"), "")),
  BREAKS_OFF_AT_ONCE(Outcome.ERROR, asked -> Sent.says(asked, honest()).cut(0, Sent.End.BREAK)),
  SENDS_10_MB(Outcome.ERROR, ServerMisbehaviour::tenMegabytes),
  SENDS_A_ZIP_BOMB(
      Outcome.ERROR,
      asked ->
          Sent.of("application/json", List.of())
              .withPieces(List.of(Bomb.ZIPPED))
              .with("Content-Encoding", "gzip")),
  SENDS_HTML(
      Outcome.ERROR, asked -> Sent.of("text/html", List.of("<html>", "Log in, please", "</html>"))),
  SENDS_NO_BODY(Outcome.ERROR, asked -> Sent.of("application/json", List.of())),
  SENDS_NULL(Outcome.ERROR, asked -> Sent.of("application/json", List.of("null"))),
  SENDS_INVALID_UTF_8(Outcome.ABSTENTION, ServerMisbehaviour::invalid),
  NAMES_ANOTHER_TYPE(
      Outcome.ANSWER, asked -> Sent.says(asked, honest()).with("Content-Type", "text/plain")),
  ZIPS_UNASKED(Outcome.ANSWER, ServerMisbehaviour::zipped),
  SENDS_BYTE_BY_BYTE(Outcome.ANSWER, ServerMisbehaviour::byteByByte),
  STALLS_AT_ONCE(Outcome.ERROR, asked -> Sent.says(asked, honest()).cut(0, Sent.End.STALL)),
  BUSY_FOR_A_YEAR(Outcome.ERROR, asked -> Sent.error(429, Map.of("Retry-After", "31536000"), "{}")),
  BUSY_UNTIL_2099(
      Outcome.ERROR,
      asked -> Sent.error(429, Map.of("Retry-After", "Thu, 01 Jan 2099 00:00:00 GMT"), "{}")),
  BUSY_FOR_NO_TIME_AT_ALL(
      Outcome.ERROR,
      asked -> Sent.error(429, Map.of("Retry-After", "-99999999999999999999"), "{}")),
  HAS_MOVED(
      Outcome.ERROR,
      asked -> Sent.error(308, Map.of("Location", "http://127.0.0.1:9/v1/chat/completions"), "")),
  WANTS_MONEY(Outcome.ERROR, error(402)),
  IS_A_TEAPOT(Outcome.ERROR, error(418)),
  SAYS_NOTHING_WITH_204(Outcome.ERROR, asked -> Sent.error(204, Map.of(), "")),
  SENDS_A_LONG_ERROR(
      Outcome.ERROR,
      asked ->
          Sent.error(400, Map.of(), "{\"error\":{\"message\":\"" + times(1 << 20, "no ") + "\"}}")),
  SENDS_ESCAPES_IN_AN_ERROR(
      Outcome.ERROR,
      asked -> Sent.error(400, Map.of(), "{\"error\":{\"message\":\"\\u001b[2Jno\\nno\"}}")),
  SENDS_HTML_WITH_500(
      Outcome.ERROR,
      asked -> Sent.error(500, Map.of("Content-Type", "text/html"), "<h1>Internal error</h1>"),
      "<h1>"),
  BREAKS_OFF_WITHIN(Outcome.ERROR, asked -> Sent.says(asked, honest()).half(Sent.End.BREAK)),
  STALLS_WITHIN(Outcome.ERROR, asked -> Sent.says(asked, honest()).half(Sent.End.STALL)),
  DRIPS(
      Outcome.ERROR,
      asked ->
          Sent.says(asked, honest())
              .withPieces(Collections.nCopies(100_000, " ".getBytes(StandardCharsets.UTF_8)))
              .slowly(Duration.ofMillis(5))),
  NEVER_ENDS(Outcome.ERROR, ServerMisbehaviour::endless),
  PINGS_WITHOUT_END(
      Outcome.ERROR,
      asked ->
          Sent.says(asked, honest())
              .withPieces(
                  Collections.nCopies(
                      Integer.MAX_VALUE,
                      times(8192, ": ping\n\n").getBytes(StandardCharsets.UTF_8)))),
  CALLS_A_TOOL(Outcome.ERROR, Sent::callsATool, "fetch_url", "evil.example"),
  SAYS_NULL(Outcome.ERROR, asked -> Sent.raw(asked, "null")),
  SAYS_A_NUMBER(Outcome.ERROR, asked -> Sent.raw(asked, "1912"), "1912"),
  SAYS_AN_OBJECT(Outcome.ERROR, asked -> Sent.raw(asked, "{\"statements\": 1912}"), "1912"),
  HAS_NO_CHOICES(
      Outcome.ERROR,
      asked -> Sent.of("application/json", List.of("{\"choices\":[],\"content\":[]}\n"))),
  SENDS_AN_ARRAY(
      Outcome.ERROR, asked -> Sent.of("application/json", List.of("[" + honest() + "]\n"))),
  FAILS_WITHIN(Outcome.ERROR, Sent::failsWithin, MisbehaviourTest.KEY),
  NAMES_THE_KEY_AS_ITS_MODEL(
      Outcome.ANSWER,
      asked -> Sent.says(asked, honest()).replacing("fake", asked.key()),
      MisbehaviourTest.KEY),
  NAMES_AN_UNKNOWN_ENCODING(
      Outcome.ANSWER, asked -> Sent.says(asked, honest()).with("Content-Encoding", "br")),
  CLAIMS_TO_BE_ZIPPED(
      Outcome.ERROR, asked -> Sent.says(asked, honest()).with("Content-Encoding", "gzip")),
  CUTS_ITS_ZIP(Outcome.ERROR, ServerMisbehaviour::halfZipped),
  WANTS_ANOTHER_PROTOCOL(
      Outcome.ANSWER,
      asked ->
          Sent.says(asked, honest()).with("Upgrade", "h2c").with("Alt-Svc", "h2=\"evil.example\"")),
  SETS_COOKIES(
      Outcome.ANSWER,
      asked ->
          Sent.says(asked, honest())
              .with("Set-Cookie", "id=" + times(4_000, "x"))
              .with("Refresh", "0; url=http://evil.example/"),
      "evil.example");

  private final Traits traits;

  ServerMisbehaviour(Outcome outcome, Function<Asked, Sent> behaviour, String... unverified) {
    traits = new Traits(outcome, behaviour, List.of(unverified));
  }

  @Override
  public Traits traits() {
    return traits;
  }

  /** Refuses a parameter of OpenAI's protocol, and answers without it. */
  private static Function<Asked, Sent> refusing(int status, String parameter, String body) {
    return asked ->
        asked.wire() == Wire.OPENAI && asked.json().has(parameter)
            ? Sent.error(status, Map.of(), body)
            : Sent.says(asked, honest());
  }

  private static Function<Asked, Sent> error(int status) {
    return asked -> Sent.error(status, Map.of(), "{\"error\":{\"message\":\"no\"}}");
  }

  private static Sent tenMegabytes(Asked asked) {
    byte[] chunk = times(1 << 16, "x").getBytes(StandardCharsets.UTF_8);
    List<byte[]> pieces = new ArrayList<>(Sent.says(asked, honest()).pieces().subList(0, 1));
    for (int i = 0; i < 160; i++) {
      pieces.add(chunk);
    }
    return Sent.of("application/json", List.of()).withPieces(pieces);
  }

  /** The second event again and again; where it is no stream, the reply. */
  private static Sent endless(Asked asked) {
    List<byte[]> said = Sent.says(asked, times(1 << 18, "endless")).pieces();
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    said.subList(0, Math.max(1, said.size() / 2)).forEach(block::writeBytes);
    return Sent.says(asked, "")
        .withPieces(Collections.nCopies(Integer.MAX_VALUE, block.toByteArray()));
  }

  private static Sent halfZipped(Asked asked) {
    Sent whole = zipped(asked);
    byte[] bytes = whole.pieces().getFirst();
    return whole.withPieces(List.of(Arrays.copyOf(bytes, bytes.length / 2)));
  }

  private static Sent invalid(Asked asked) {
    Sent sent = Sent.says(asked, honest());
    return sent.withPieces(sent.pieces().stream().map(ServerMisbehaviour::spoilt).toList());
  }

  /** The "M" of "Monday" becomes a byte that no UTF-8 has. */
  private static byte[] spoilt(byte[] piece) {
    byte[] spoilt = piece.clone();
    for (int i = 0; i < spoilt.length; i++) {
      spoilt[i] = spoilt[i] == 'M' ? (byte) 0xff : spoilt[i];
    }
    return spoilt;
  }

  private static Sent zipped(Asked asked) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Sent sent = Sent.says(asked, honest());
    sent.pieces().forEach(whole::writeBytes);
    return sent.withPieces(List.of(gzip(whole.toByteArray()))).with("Content-Encoding", "gzip");
  }

  /** Some 30 MB of spaces. */
  private static final class Bomb {
    private static final byte[] ZIPPED =
        gzip(times(30, times(1 << 20, " ")).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** Breaks every character of several bytes, and every event. */
  private static Sent byteByByte(Asked asked) {
    String text =
        reply(
            statement(
                "Ines Calder said: “We’re back at work — all of us”.",
                quote("1", "“We’re back at work — all of us,” said Ines Calder")));
    Sent sent = Sent.says(asked, text);
    List<byte[]> bytes = new ArrayList<>();
    sent.pieces()
        .forEach(piece -> {
          for (byte b : piece) {
            bytes.add(new byte[] {b});
          }
        });
    return sent.withPieces(bytes);
  }
}
