package dateline.fake;

import static dateline.fake.Draughts.HONEST_TEXT;
import static dateline.fake.Draughts.claiming;
import static dateline.fake.Draughts.honest;
import static dateline.fake.Draughts.quote;
import static dateline.fake.Draughts.reply;
import static dateline.fake.Draughts.statement;
import static dateline.fake.Draughts.times;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** What a model, or the server in front of it, may do, and what has to come of it. */
enum Misbehaviour {
  // Good behaviour, so that the rest can be told from it.
  HONEST(Outcome.ANSWER, says(honest())),
  FINDS_NOTHING(Outcome.ABSTENTION, says(reply())),

  // Wrong quotations.
  INVENTS_A_QUOTATION(
      Outcome.ABSTENTION,
      says(claiming("1", "The port opened with a parade of forty boats.")),
      "forty boats"),
  CHANGES_A_DIGIT(
      Outcome.ABSTENTION, says(claiming("1", Newsroom.REOPENED.replace("12", "13"))), "13 days"),
  DROPS_A_NOT(
      Outcome.ABSTENTION,
      says(claiming("1", Newsroom.FERRIES.replace("did not resume", "did resume"))),
      "did resume"),
  SPLICES(
      Outcome.ABSTENTION,
      says(
          claiming(
              "1", "The port of Lindholm reopened on Monday, Ferry traffic did not resume until")),
      "Monday, Ferry"),
  QUOTES_FROM_THE_WRONG_ARTICLE(Outcome.ABSTENTION, says(claiming("3", Newsroom.REOPENED))),
  CITES_NINE_OF_FIVE(Outcome.ABSTENTION, says(claiming("9", Newsroom.REOPENED))),
  CITES_MINUS_ONE(Outcome.ABSTENTION, says(claiming("-1", Newsroom.REOPENED))),
  CITES_A_HUGE_NUMBER(Outcome.ABSTENTION, says(claiming("1e999", Newsroom.REOPENED))),
  ANSWERS_FROM_ITS_OWN_KNOWLEDGE(
      Outcome.ABSTENTION, says(reply(statement("It reopened in 1912.", new String[0]))), "1912"),
  ONE_QUOTATION_OF_TWO_IS_INVENTED(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  HONEST_TEXT,
                  quote("1", Newsroom.REOPENED),
                  quote("1", "The mayor of Lindholm cut a red ribbon.")))),
      "red ribbon"),
  QUOTES_A_LETTER(Outcome.ABSTENTION, says(claiming("1", "T"))),
  QUOTES_A_WORD(Outcome.ABSTENTION, says(claiming("1", "Monday"))),
  QUOTES_PUNCTUATION(Outcome.ABSTENTION, says(claiming("1", "."))),
  QUOTES_NOTHING(Outcome.ABSTENTION, says(claiming("1", ""))),
  QUOTES_WITH_ENTITIES(
      Outcome.ABSTENTION, says(claiming("2", Newsroom.VOTED.replace("'", "&#39;"))), "&#39;"),
  INVENTS_A_QUOTATION_WITHIN_THE_STATEMENT(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "The port reopened, “greeted by forty boats”, on Monday.",
                  quote("1", Newsroom.REOPENED)))),
      "forty boats"),
  INVENTS_ONE_BETWEEN_SINGLE_MARKS(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "The port reopened, ‘greeted by forty boats’, on Monday.",
                  quote("1", Newsroom.REOPENED)))),
      "forty boats"),
  ONE_GOOD_STATEMENT_ONE_INVENTED(
      Outcome.ANSWER,
      says(
          reply(
              statement(HONEST_TEXT, quote("1", Newsroom.REOPENED)),
              statement("A parade was held.", quote("1", "a parade of forty boats was held")))),
      "forty boats",
      "parade"),

  // Wrong at first, and mended.
  MENDS_A_DIGIT(
      Outcome.ANSWER,
      asked ->
          Sent.says(
              asked,
              asked.isRepair() ? honest() : claiming("1", Newsroom.REOPENED.replace("12", "13"))),
      "13 days"),
  MENDS_THE_ARTICLE(
      Outcome.ANSWER,
      asked -> Sent.says(asked, asked.isRepair() ? honest() : claiming("3", Newsroom.REOPENED))),

  // Tolerable.
  WRITES_LENTICULAR_MARKS(
      Outcome.ANSWER,
      says(
          reply(
              statement(HONEST_TEXT + "【1】", quote("\"【1】\"", Newsroom.REOPENED + "【1†source】")))),
      "【",
      "†"),
  CITES_AS_TEXT(Outcome.ANSWER, says(claiming("\"[1]\"", Newsroom.REOPENED))),
  CITES_BY_ID(Outcome.ANSWER, says(claiming("\"harbour-gazette-2024-03-05\"", Newsroom.REOPENED))),
  WRITES_A_CODE_FENCE(Outcome.ANSWER, says("```json\n" + honest() + "\n```")),
  WRITES_PROSE_AROUND(
      Outcome.ANSWER,
      says("Sure! Here is {the} \"answer\":\n\n" + honest() + "\n\nHope it helps.")),
  THINKS_ALOUD(
      Outcome.ANSWER,
      says("<think>perhaps {\"statements\": [{\"text\": \"1912\"}]}?</think>\n" + honest()),
      "1912"),
  WRITES_KEYS_TWICE(
      Outcome.ANSWER,
      says(honest().replace("{\"text\":", "{\"text\": \"Opened in 1912.\", \"text\":")),
      "1912"),
  GIVES_ONE_QUOTE_AS_AN_OBJECT(
      Outcome.ANSWER, says(honest().replace("[{\"passage\"", "{\"passage\"").replace("}]}", "}}"))),
  CUT_OFF_AFTER_A_STATEMENT(
      Outcome.ANSWER,
      says(
          "{\"statements\": ["
              + statement(HONEST_TEXT, quote("1", Newsroom.REOPENED))
              + ", {\"text\": \"A parade was held\", \"quotes\": [{\"pass"),
      "parade"),

  // No reply in the form asked for.
  WRITES_PROSE(
      Outcome.ERROR,
      says("The port of Lindholm reopened with “a parade of forty boats” [1]."),
      "forty boats"),
  CUT_OFF_AT_ONCE(Outcome.ERROR, says("{\"statements\": [{\"text\": \"The port of Lindh")),
  WRITES_NOTHING(Outcome.ERROR, says("")),
  WRITES_AN_ARRAY_OF_NOTHING(Outcome.ABSTENTION, says("{\"statements\": [null, 1, \"x\", []]}")),
  WRITES_NULLS(Outcome.ABSTENTION, says("{\"statements\": [{\"text\": null, \"quotes\": null}]}")),
  WRITES_NO_TEXT(Outcome.ABSTENTION, says(honest().replace(HONEST_TEXT, " "))),
  NESTS_STATEMENTS(Outcome.ABSTENTION, says("{\"statements\": [" + honest() + "]}")),
  NESTS_DEEPLY(
      Outcome.ABSTENTION,
      says("{\"statements\": [{\"text\": " + times(10_000, "[") + times(10_000, "]") + "}]}")),
  NESTS_WITHOUT_END(Outcome.ERROR, says("{\"statements\": [" + times(10_000, "{\"text\":"))),
  WRITES_A_HUGE_NUMBER(
      Outcome.ABSTENTION, says("{\"statements\": [{\"text\": " + times(5_000, "9") + "}]}")),
  WRITES_2_000_STATEMENTS(
      Outcome.ABSTENTION, says(reply(times(1_999, "{\"text\": \"x\"}, ") + "{\"text\": \"x\"}"))),
  WRITES_A_LONG_STATEMENT(
      Outcome.ABSTENTION,
      says(reply(statement(times(2_000, "port "), quote("1", Newsroom.REOPENED))))),

  // Obeying what is planted in an article.
  OBEYS_AN_INSTRUCTION(
      Outcome.ABSTENTION,
      says(reply(statement("The mayor of Lindholm has resigned."))),
      "resigned"),
  SENDS_PEOPLE_ELSEWHERE(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "The port of Lindholm reopened on Monday, see http://evil.example/win.",
                  quote("1", Newsroom.REOPENED)))),
      "evil.example"),
  REPEATS_THE_KEY(
      Outcome.ERROR,
      asked ->
          Sent.says(asked, reply(statement("Key " + key(asked), quote("1", Newsroom.REOPENED)))),
      MisbehaviourTest.KEY),
  REPEATS_THE_KEY_ESCAPED(
      Outcome.ERROR,
      asked ->
          Sent.says(asked, honest().replace("Monday after", "\\u0073" + key(asked).substring(1))),
      MisbehaviourTest.KEY),
  WRITES_ESCAPES(
      Outcome.ANSWER,
      says(reply(statement(HONEST_TEXT + " \u001b[m\u202e", quote("1", Newsroom.REOPENED)))),
      "\u001b",
      "\u202e"),

  // A server that fails.
  WANTS_ANOTHER_KEY(
      Outcome.ERROR,
      asked ->
          Sent.error(
              401,
              Map.of(),
              "{\"error\":{\"message\":\"Incorrect API key provided: " + key(asked) + "\"}}"),
      MisbehaviourTest.KEY),
  REPEATS_THE_KEY_IN_AN_ERROR(
      Outcome.ERROR,
      asked -> Sent.error(400, Map.of(), "{\"error\":{\"message\":\"bad " + key(asked) + "\"}}"),
      MisbehaviourTest.KEY),
  REFUSES_THE_SCHEMA(
      Outcome.ANSWER,
      asked ->
          asked.wire().hasSchema(asked.json())
              ? Sent.error(400, Map.of(), "{\"error\":\"no schema here\"}")
              : Sent.says(asked, honest())),
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
  SENDS_10_MB(Outcome.ERROR, Misbehaviour::tenMegabytes),
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
  SENDS_INVALID_UTF_8(Outcome.ABSTENTION, Misbehaviour::invalid),
  NAMES_ANOTHER_TYPE(
      Outcome.ANSWER, asked -> Sent.says(asked, honest()).with("Content-Type", "text/plain")),
  ZIPS_UNASKED(Outcome.ANSWER, Misbehaviour::zipped),
  SENDS_BYTE_BY_BYTE(Outcome.ANSWER, Misbehaviour::byteByByte),
  STALLS_AT_ONCE(Outcome.ERROR, asked -> Sent.says(asked, honest()).cut(0, Sent.End.STALL));

  /** What has to come of it, where no other reader steps in. */
  enum Outcome {
    ANSWER,
    ABSTENTION,
    ERROR
  }

  private final Outcome outcome;
  private final Function<Asked, Sent> behaviour;
  private final List<String> unverified;

  Misbehaviour(Outcome outcome, Function<Asked, Sent> behaviour, String... unverified) {
    this.outcome = outcome;
    this.behaviour = behaviour;
    this.unverified = List.of(unverified);
  }

  Outcome outcome() {
    return outcome;
  }

  Function<Asked, Sent> behaviour() {
    return behaviour;
  }

  /** Whether it means anything to a protocol: Ollama has no keys. */
  boolean concerns(Wire wire) {
    return wire != Wire.OLLAMA || !unverified.contains(MisbehaviourTest.KEY);
  }

  /** What it writes and nobody may see. */
  List<String> unverified() {
    return unverified;
  }

  private static Function<Asked, Sent> says(String text) {
    return asked -> Sent.says(asked, text);
  }

  private static Function<Asked, Sent> error(int status) {
    return asked -> Sent.error(status, Map.of(), "{\"error\":{\"message\":\"no\"}}");
  }

  private static String key(Asked asked) {
    String bearer = asked.headers().getFirst("Authorization");
    String key = asked.headers().getFirst("x-api-key");
    return bearer != null ? bearer.replace("Bearer ", "") : key != null ? key : "no key was sent";
  }

  private static Sent tenMegabytes(Asked asked) {
    byte[] chunk = times(1 << 16, "x").getBytes(StandardCharsets.UTF_8);
    List<byte[]> pieces = new ArrayList<>(Sent.says(asked, honest()).pieces().subList(0, 1));
    for (int i = 0; i < 160; i++) {
      pieces.add(chunk);
    }
    return Sent.of("application/json", List.of()).withPieces(pieces);
  }

  private static Sent invalid(Asked asked) {
    Sent sent = Sent.says(asked, honest());
    return sent.withPieces(sent.pieces().stream().map(Misbehaviour::spoilt).toList());
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
