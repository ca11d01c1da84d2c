package dateline.fake;

import static dateline.fake.Draughts.HONEST_TEXT;
import static dateline.fake.Draughts.claiming;
import static dateline.fake.Draughts.honest;
import static dateline.fake.Draughts.quote;
import static dateline.fake.Draughts.reply;
import static dateline.fake.Draughts.statement;
import static dateline.fake.Draughts.times;

import java.util.List;
import java.util.function.Function;

/** What a model may write. */
enum ModelMisbehaviour implements Misbehaviour {
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

  QUOTES_AN_ELLIPSIS(Outcome.ABSTENTION, says(claiming("1", "… […] ..."))),
  QUOTES_STOP_WORDS(Outcome.ABSTENTION, says(claiming("3", "said that it had"))),
  QUOTES_THE_QUESTION(Outcome.ABSTENTION, says(claiming("1", Newsroom.QUESTION.text()))),
  QUOTES_THE_HEADLINE(Outcome.ABSTENTION, says(claiming("1", "Lindholm's port reopens"))),
  QUOTES_THE_PROMPT(
      Outcome.ABSTENTION,
      says(claiming("1", "You answer a question from numbered passages of news articles"))),
  QUOTES_THE_FENCE(
      Outcome.ABSTENTION,
      asked ->
          Sent.says(
              asked,
              claiming("1", asked.said().replaceAll("(?s).*(<end of passage 1, .{21}>).*", "$1"))),
      "<end of"),
  QUOTES_PUBLISHER_AND_DATE(
      Outcome.ABSTENTION,
      says(claiming("1", "Publisher: The Harbour Gazette Published: 2024-03-05")),
      "Published: 2024"),
  QUOTES_LOOKALIKE_LETTERS(
      Outcome.ABSTENTION,
      says(claiming("1", Newsroom.REOPENED.replace("Monday", "M\u043enday"))),
      "M\u043enday"),
  QUOTES_WIDE_DIGITS(
      Outcome.ABSTENTION,
      says(claiming("1", Newsroom.REOPENED.replace("12", "\uff11\uff12"))),
      "\uff11\uff12"),
  ELIDES_A_NOT(
      Outcome.ABSTENTION,
      says(claiming("1", "Ferry traffic did … resume until Thursday.")),
      "did … resume"),
  QUOTES_BACKWARDS(
      Outcome.ABSTENTION,
      says(claiming("1", Newsroom.FERRIES + " … " + Newsroom.REOPENED)),
      Newsroom.FERRIES + " …"),
  QUOTES_ACROSS_PASSAGES(
      Outcome.ABSTENTION,
      says(claiming("2", Newsroom.VOTED + " " + Newsroom.LIBRARY)),
      Newsroom.VOTED + " " + Newsroom.LIBRARY),
  SAYS_THE_OPPOSITE(
      Outcome.ABSTENTION,
      says(reply(statement("Ferry traffic did resume.", quote("1", Newsroom.FERRIES)))),
      "did resume."),
  SAYS_THE_OPPOSITE_BY_A_NOT(
      Outcome.ABSTENTION,
      says(
          reply(
              statement("The port of Lindholm has not reopened.", quote("1", Newsroom.REOPENED)))),
      "has not reopened"),
  SAYS_THE_OPPOSITE_BY_A_WORD(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "Lindholm's dockers voted to reject a pay rise.", quote("2", Newsroom.VOTED)))),
      "reject"),
  RAISES_A_NUMBER_OF_THE_STATEMENT(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "The port reopened after a strike of 120 days.", quote("1", Newsroom.REOPENED)))),
      "120"),
  NAMES_ANOTHER_PORT(
      Outcome.ABSTENTION,
      says(reply(statement("The port of Rotterdam reopened.", quote("1", Newsroom.REOPENED)))),
      "Rotterdam"),
  SAYS_SOMETHING_ELSE(
      Outcome.ABSTENTION,
      says(
          reply(
              statement(
                  "Customers should transfer their savings at once.",
                  quote("1", Newsroom.REOPENED)))),
      "savings"),

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
      says("{\"statements\": [{\"text\": " + times(100_000, "[") + times(100_000, "]") + "}]}")),
  NESTS_WITHOUT_END(Outcome.ERROR, says("{\"statements\": [" + times(100_000, "{\"text\":"))),
  WRITES_A_HUGE_NUMBER(
      Outcome.ABSTENTION, says("{\"statements\": [{\"text\": " + times(5_000, "9") + "}]}")),
  WRITES_2_000_STATEMENTS(
      Outcome.ABSTENTION, says(reply(times(1_999, "{\"text\": \"x\"}, ") + "{\"text\": \"x\"}"))),
  WRITES_A_LONG_STATEMENT(
      Outcome.ABSTENTION,
      says(reply(statement(times(2_000, "port "), quote("1", Newsroom.REOPENED))))),

  WRITES_100_000_STATEMENTS(
      Outcome.ABSTENTION, says(reply(times(99_999, "{}, ") + "{\"text\": \"x\"}"))),
  REPEATS_ITSELF(
      Outcome.ANSWER,
      says(
          reply(
              times(20, statement(HONEST_TEXT, quote("1", Newsroom.REOPENED)) + ", ")
                  + statement(HONEST_TEXT, quote("1", Newsroom.REOPENED))))),
  REFUSES(Outcome.ERROR, says("I'm sorry, but I can't help with that."), "sorry"),
  REFUSES_IN_FORM(
      Outcome.ABSTENTION,
      says(reply(statement("I'm sorry, but I can't help with that."))),
      "sorry"),
  WRITES_A_BYTE_ORDER_MARK(Outcome.ANSWER, says("\ufeff" + honest())),
  WRITES_STATEMENTS_TWICE(
      Outcome.ANSWER, says(honest() + "\n" + reply(statement("Opened in 1912."))), "1912"),
  WRITES_XML(
      Outcome.ERROR,
      says("<statements><text>" + HONEST_TEXT + "</text></statements>"),
      "statements>"),

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
          Sent.says(asked, reply(statement("Key " + asked.key(), quote("1", Newsroom.REOPENED)))),
      MisbehaviourTest.KEY),
  REPEATS_THE_KEY_ESCAPED(
      Outcome.ERROR,
      asked ->
          Sent.says(asked, honest().replace("Monday after", "\\u0073" + asked.key().substring(1))),
      MisbehaviourTest.KEY),
  WRITES_ESCAPES(
      Outcome.ANSWER,
      says(reply(statement(HONEST_TEXT + " \u001b[m\u202e", quote("1", Newsroom.REOPENED)))),
      "\u001b",
      "\u202e");

  private final Traits traits;

  ModelMisbehaviour(Outcome outcome, Function<Asked, Sent> behaviour, String... unverified) {
    traits = new Traits(outcome, behaviour, List.of(unverified));
  }

  @Override
  public Traits traits() {
    return traits;
  }

  private static Function<Asked, Sent> says(String text) {
    return asked -> Sent.says(asked, text);
  }
}
