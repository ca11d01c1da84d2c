package dateline.reading.generative;

import dateline.model.LanguageModel;
import dateline.model.ModelException;
import dateline.model.ModelRequest;
import dateline.prompt.PromptTemplate;
import dateline.question.Question;
import dateline.text.JsonText;
import dateline.text.RuleTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Has a language model make a question of a conversation stand alone. What it writes is taken only
 * where it is one question made of the conversation: of no name and no number that is not in it.
 * Otherwise, and where the model gives no reply, {@link Question#standingAlone} does it by rules.
 */
final class ModelRewriter {
  private static final RuleTable TABLE = RuleTable.of(ModelRewriter.class);

  private static final int MOST_CHARACTERS = 400;

  /** A word that says something: it has a capital letter or a digit. */
  private static final Pattern TELLING = TABLE.pattern("telling");

  private static final Pattern WORD = TABLE.pattern("word");

  private final LanguageModel model;
  private final PromptTemplate template;

  ModelRewriter(LanguageModel model, PromptTemplate template) {
    this.model = model;
    this.template = template;
  }

  Question of(Question asked) {
    if (asked.conversation().isEmpty()) {
      return asked;
    }
    String conversation = json(asked.conversation());
    try {
      String written = model.reply(request(asked, conversation)).text().strip();
      return isMadeOf(written, conversation + " " + asked.text())
          ? asked.withText(written)
          : asked.standingAlone();
    } catch (ModelException e) {
      return asked.standingAlone();
    }
  }

  private ModelRequest request(Question asked, String conversation) {
    return new ModelRequest(
        template.with(Map.of("conversation", conversation, "question", asked.text())), false);
  }

  private static boolean isMadeOf(String written, String source) {
    boolean line =
        !written.isBlank() && written.length() <= MOST_CHARACTERS && !written.contains("\n");
    Set<String> words = words(source);
    return line
        && TELLING
            .matcher(written)
            .results()
            .skip(startsWithWord(written) ? 1 : 0)
            .allMatch(word -> words.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  /** The capital letter of a sentence's first word says nothing. */
  private static boolean startsWithWord(String written) {
    return TELLING.matcher(written).lookingAt();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    return words;
  }

  private static String json(List<Question.Turn> turns) {
    return turns.stream().map(JsonText::line).collect(Collectors.joining("\n"));
  }
}
