package dateline.reading.generative;

import dateline.model.LanguageModel;
import dateline.model.ModelName;
import dateline.model.ModelReply;
import dateline.model.ModelRequest;
import dateline.model.Provider;
import dateline.model.RecordingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model whose replies a person wrote into a file: for each question statements with quotations.
 * It finds each quotation among the passages that it is sent, and says what it can quote.
 */
public final class WrittenReplies implements LanguageModel {
  private static final Pattern PASSAGE =
      Pattern.compile("(?s)<passage (\\d+), code (\\w+)>\n(.*?)\n<end of passage \\1, code \\2>");
  private static final Pattern QUESTION = Pattern.compile("(?s).*\nQuestion: (.*)");
  private static final Pattern LAST_QUESTION = Pattern.compile("(?s).*\nLast question: (.*)");

  private record Written(String text, String quote) {}

  private record Quoted(int passage, String quote) {}

  private record Said(String text, List<Quoted> quotes) {}

  private record Whole(List<Said> statements) {}

  private final Map<String, List<Written>> replies = new HashMap<>();
  private final Map<String, String> rewritten = new HashMap<>();

  /**
   * @param file YAML: {@code replies}, a list of {@code asked} and {@code said}, and {@code
   *     rewritten}, from questions to questions
   */
  WrittenReplies(Path file) {
    try {
      read(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Map<String, Object> file) {
    for (Object entry : (List<?>) file.get("replies")) {
      Map<?, ?> reply = (Map<?, ?>) entry;
      List<Written> said =
          ((List<?>) reply.get("said"))
              .stream()
                  .map(one -> (Map<?, ?>) one)
                  .map(one -> new Written((String) one.get("text"), (String) one.get("quote")))
                  .toList();
      ((List<?>) reply.get("asked")).forEach(question -> replies.put((String) question, said));
    }
    ((Map<?, ?>) file.get("rewritten"))
        .forEach((from, to) -> rewritten.put((String) from, (String) to));
  }

  @Override
  public ModelName name() {
    return new ModelName(Provider.OPENAI, "written-by-hand");
  }

  @Override
  public ModelReply reply(ModelRequest request) {
    String text = request.prompt().user();
    String written =
        request.statements()
            ? statements(text)
            : rewritten.getOrDefault(asked(LAST_QUESTION, text), asked(LAST_QUESTION, text));
    return new ModelReply(written, Optional.empty());
  }

  @Override
  public ModelReply reply(ModelRequest request, Consumer<String> listener) {
    ModelReply reply = reply(request);
    listener.accept(reply.text());
    return reply;
  }

  private String statements(String text) {
    Map<Integer, String> passages = new HashMap<>();
    PASSAGE
        .matcher(text)
        .results()
        .forEach(found -> passages.put(Integer.parseInt(found.group(1)), found.group(3)));
    List<Said> said =
        replies.getOrDefault(asked(QUESTION, text), List.of()).stream()
            .flatMap(written -> said(written, passages).stream())
            .toList();
    return JsonMapper.shared().writeValueAsString(new Whole(said));
  }

  private static Optional<Said> said(Written written, Map<Integer, String> passages) {
    return passages.entrySet().stream()
        .filter(passage -> passage.getValue().contains(written.quote()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(n -> new Said(written.text(), List.of(new Quoted(n, written.quote()))));
  }

  private static String asked(Pattern pattern, String text) {
    Matcher question = pattern.matcher(text);
    return question.matches() ? question.group(1).strip() : "";
  }

  /** Replies written in a file, recorded in another. */
  public static LanguageModel recorded(Path written, Path recording) {
    return new RecordingModel(new WrittenReplies(written), recording);
  }
}
