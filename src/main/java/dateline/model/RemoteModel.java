package dateline.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language model that a server runs, spoken to through LangChain4j. Statements are asked for with
 * a JSON schema, a temperature and a bound on their length; where the server refuses one of these,
 * without. It is given no tools, and nothing that it writes is done or fetched.
 */
public final class RemoteModel implements LanguageModel {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /** Shorter ones are made up, for a server that takes any. */
  private static final int SHORTEST_KEY = 8;

  private final ModelSettings settings;
  private final ModelHttpClient transport;
  private volatile RequestParameters parameters = RequestParameters.ALL;

  /**
   * @param leaving gives, on the thread that asks, what tells whether the person has left
   */
  public RemoteModel(ModelSettings settings, Supplier<BooleanSupplier> leaving) {
    this.settings = settings;
    this.transport = new ModelHttpClient(settings, leaving);
  }

  @Override
  public ModelName name() {
    return settings.name();
  }

  @Override
  public ModelReply reply(ModelRequest request) {
    return asked(request, this::whole);
  }

  @Override
  public ModelReply reply(ModelRequest request, Consumer<String> listener) {
    return asked(request, (chat, given) -> streamed(chat, given, listener));
  }

  private ModelReply asked(
      ModelRequest request, BiFunction<ChatRequest, RequestParameters, ModelReply> asking) {
    requireKey(settings.endpoint());
    for (RequestParameters tried = parameters; ; ) {
      try {
        ModelReply reply = discreet(asking.apply(chat(request, tried), tried));
        parameters = tried;
        return reply;
      } catch (ModelException e) {
        tried = e.isRefusal() ? tried.without(e).orElseThrow(() -> e) : given(e);
      }
    }
  }

  private static RequestParameters given(ModelException e) {
    throw e;
  }

  private static void requireKey(Endpoint endpoint) {
    endpoint
        .missing()
        .ifPresent(variable -> {
          throw new ModelException(endpoint.provider().id() + " needs a key; set " + variable);
        });
  }

  private static ChatRequest chat(ModelRequest request, RequestParameters given) {
    ChatRequest.Builder chat =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(request.prompt().system()),
                UserMessage.from(request.prompt().user()));
    return request.statements() && given.schema()
        ? chat.responseFormat(ReplyShape.format()).build()
        : chat.build();
  }

  private ModelReply whole(ChatRequest chat, RequestParameters given) {
    try {
      ChatResponse response = ChatModels.whole(settings, given, transport.builder()).chat(chat);
      Optional<String> text =
          Optional.ofNullable(response.aiMessage().text()).filter(words -> !words.isBlank());
      Optional<String> thought = Optional.ofNullable(response.aiMessage().thinking());
      return new ModelReply(text.or(() -> thought).orElse(""), Optional.empty());
    } catch (ModelException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ModelErrors.unreadable();
    }
  }

  private ModelReply streamed(
      ChatRequest chat, RequestParameters given, Consumer<String> listener) {
    StreamCollector stream = new StreamCollector(this::isIndiscreet, listener);
    try {
      ChatModels.streaming(settings, given, transport.builder()).chat(chat, stream);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      stream.onError(e);
    }
    return stream.reply();
  }

  private ModelReply discreet(ModelReply reply) {
    if (isIndiscreet(reply.text())) {
      throw new ModelException("the model's reply repeats the key and was not read");
    }
    return reply;
  }

  /** A server has the key, and could have it printed. */
  private boolean isIndiscreet(String text) {
    return settings
        .endpoint()
        .key()
        .filter(key -> key.length() >= SHORTEST_KEY)
        .filter(key -> text.contains(key) || unescaped(text).contains(key))
        .isPresent();
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
