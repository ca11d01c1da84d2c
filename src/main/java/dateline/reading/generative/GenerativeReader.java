package dateline.reading.generative;

import dateline.model.LanguageModel;
import dateline.model.ModelException;
import dateline.model.ModelReply;
import dateline.model.ModelRequest;
import dateline.prompt.Prompt;
import dateline.prompt.Prompts;
import dateline.question.Question;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.reading.Rejected;
import dateline.retrieval.RankedPassage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The reader behind a language model: fills the prompt templates, and reads the reply into
 * statements with claimed quotations. What it claims is no more than that; the gate decides.
 */
public final class GenerativeReader implements Reader {
  private static final String BROKE_OFF = "The model's reply broke off; this is what was complete.";

  private final LanguageModel model;
  private final Prompts prompts;

  public GenerativeReader(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.prompts = prompts;
  }

  @Override
  public ReaderInfo info() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("provider", model.name().provider().id());
    details.put("model", model.name().name());
    details.put("prompt", prompts.answer().sha256());
    details.put("repairPrompt", prompts.repair().sha256());
    details.put("rewritePrompt", prompts.rewrite().sha256());
    return new ReaderInfo("model", details);
  }

  @Override
  public Question standingAlone(Question asked) {
    return new ModelRewriter(model, prompts.rewrite()).of(asked);
  }

  /**
   * @throws ModelException where the model gives no reply, or one without statements
   */
  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    return drafted(question, passages, this::wholeReply);
  }

  @Override
  public Draft read(
      Question question, List<RankedPassage> passages, Consumer<Draft.Statement> listener) {
    return drafted(
        question,
        passages,
        (request, reading) -> model.reply(request, piece -> reading.add(piece).forEach(listener)));
  }

  private ModelReply wholeReply(ModelRequest request, ReplyReading reading) {
    ModelReply reply = model.reply(request);
    reading.add(reply.text());
    return reply;
  }

  /**
   * @param asking asks the model, and has its reply read
   */
  private Draft drafted(
      Question question,
      List<RankedPassage> passages,
      BiFunction<ModelRequest, ReplyReading, ModelReply> asking) {
    if (passages.isEmpty()) {
      return silent();
    }
    return fitting(
        passages,
        some -> {
          ReplyReading reading = new ReplyReading(some);
          return draft(some, reading, asking.apply(request(question, some), reading));
        });
  }

  /**
   * Asks with the first half of the passages, and so on, where all are more than the model takes.
   */
  private static Draft fitting(
      List<RankedPassage> passages, Function<List<RankedPassage>, Draft> asking) {
    for (int count = passages.size(); ; count /= 2) {
      try {
        return asking.apply(passages.subList(0, count));
      } catch (ModelException e) {
        if (!e.isTooLong() || count == 1) {
          throw e;
        }
      }
    }
  }

  private ModelRequest request(Question question, List<RankedPassage> passages) {
    Prompt prompt =
        prompts
            .answer()
            .with(
                Map.of("passages", PassageFormatter.around(passages), "question", question.text()));
    return new ModelRequest(prompt, true);
  }

  private static Draft silent() {
    return new Draft(List.of(), "There is no passage to read.", List.of(), Draft.Form.COMPOSED);
  }

  private static Draft draft(List<RankedPassage> passages, ReplyReading reading, ModelReply reply) {
    Optional<List<Draft.Statement>> whole =
        isAsAsked(reading, reply) ? Optional.empty() : WholeReply.of(reply.text(), passages);
    boolean mended =
        whole.isPresent()
            && (WholeReply.hasThought(reply.text())
                || whole(whole.get()) > whole(reading.statements()));
    List<Draft.Statement> statements = mended ? whole.orElseThrow() : reading.statements();
    boolean complete = mended || reading.isComplete();
    if (statements.isEmpty() && !complete) {
      throw new ModelException(
          reply.broken().orElse("the model's reply has no statements in the requested form"));
    }
    String silence = statements.isEmpty() ? "The model found no answer in the passages." : "";
    List<String> remarks = complete ? List.of() : List.of(BROKE_OFF);
    return new Draft(statements, silence, remarks, Draft.Form.COMPOSED);
  }

  private static boolean isAsAsked(ReplyReading reading, ModelReply reply) {
    return reading.isComplete()
        && whole(reading.statements()) == reading.statements().size()
        && !WholeReply.hasThought(reply.text());
  }

  /** How many of some statements say something and quote. */
  private static long whole(List<Draft.Statement> statements) {
    return statements.stream()
        .filter(one -> !one.text().isEmpty() && !one.quotations().isEmpty())
        .count();
  }

  /** One more try; where the model does not give it, what was rejected stays so. */
  @Override
  public List<Draft.Statement> mend(
      Question question, List<RankedPassage> passages, List<Rejected> rejected) {
    Prompt prompt =
        prompts
            .repair()
            .with(
                Map.of(
                    "passages", PassageFormatter.around(passages),
                    "question", question.text(),
                    "failures", RejectionsJson.json(rejected)));
    try {
      ReplyReading reading = new ReplyReading(passages);
      ModelReply reply = wholeReply(new ModelRequest(prompt, true), reading);
      return draft(passages, reading, reply).statements();
    } catch (ModelException e) {
      return List.of();
    }
  }
}
